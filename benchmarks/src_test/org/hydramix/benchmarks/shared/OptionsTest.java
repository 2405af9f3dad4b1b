package org.hydramix.benchmarks.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OptionsTest {

    private static final Set<String> KNOWN = Set.of("--a", "--b");

    @Test
    void valuesAndDefaults() throws UsageException {
        final Options options = Options.parse(List.of("--a", "3"), KNOWN);
        assertEquals("3", options.required("--a"));
        assertEquals(3, options.whole("--a", 7, 1));
        assertEquals(7, options.whole("--b", 7, 1));
        assertEquals(List.of("x", "y"), options.list("--b", "x, y"));
    }

    @Test
    void wrongCallsAreTold() {
        says("There is no option --c", () -> Options.parse(List.of("--c", "1"), KNOWN));
        says("--a needs a value", () -> Options.parse(List.of("--a"), KNOWN));
        says("--a is given twice", () -> Options.parse(List.of("--a", "1", "--a", "2"), KNOWN));
        says("--b is needed", () -> Options.parse(List.of(), KNOWN).required("--b"));
        says("--a must be a whole number of at least 1, not '0'",
            () -> Options.parse(List.of("--a", "0"), KNOWN).whole("--a", 1, 1));
        says("--a must be a whole number of at least 1, not 'many'",
            () -> Options.parse(List.of("--a", "many"), KNOWN).whole("--a", 1, 1));
        says("--a must be a number from 0.0 to 1.0, not '2'",
            () -> Options.parse(List.of("--a", "2"), KNOWN).number("--a", 0, 0, 1));
        says("separated by commas", () -> Options.parse(List.of("--a", "x,,y"), KNOWN).list("--a", ""));
        says("separated by commas", () -> Options.parse(List.of("--a", "x,x"), KNOWN).list("--a", ""));
    }

    private static void says(final String part, final Executable call) {
        final String message = assertThrows(UsageException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }
}
