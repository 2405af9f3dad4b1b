package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.Test;

class PatientSplitTest {

    private static final int SEEDS = 50;

    /** As in BRCA-M2C: 80, 10 and 15 images; every fourth patient has two, some of them in two splits. */
    private static List<Map<String, String>> table() {
        final List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            final Map<String, String> row = new LinkedHashMap<>();
            row.put("image", "image-" + i);
            row.put("split", i % 7 == 0 ? "test" : i % 10 == 1 ? "val" : "train");
            row.put("group", "patient-" + i * 4 / 5);
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Integer> sizes(final List<Map<String, String>> rows) {
        final Map<String, Integer> sizes = new TreeMap<>();
        rows.forEach(row -> sizes.merge(row.get("split"), 1, Integer::sum));
        return sizes;
    }

    @Test
    void noPatientIsInTwoSplits() throws EngineException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            final Map<String, String> splitOf = new HashMap<>();
            for (final Map<String, String> row : PatientSplit.redraw(table(), seed)) {
                final String before = splitOf.put(row.get("group"), row.get("split"));
                assertTrue(before == null || before.equals(row.get("split")), row + " is also in " + before);
            }
        }
    }

    @Test
    void sharesStay() throws EngineException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            assertEquals(sizes(table()), sizes(PatientSplit.redraw(table(), seed)));
        }
    }

    @Test
    void theSeedDecides() throws EngineException {
        assertEquals(PatientSplit.redraw(table(), 1), PatientSplit.redraw(table(), 1));
        assertNotEquals(PatientSplit.redraw(table(), 1), PatientSplit.redraw(table(), 2));
        assertNotEquals(table(), PatientSplit.redraw(table(), 1));
    }

    @Test
    void nothingElseChanges() throws EngineException {
        final List<Map<String, String>> before = table();
        final List<Map<String, String>> after = PatientSplit.redraw(before, 3);
        for (int i = 0; i < before.size(); i++) {
            final Map<String, String> expected = new LinkedHashMap<>(before.get(i));
            expected.put("split", after.get(i).get("split"));
            assertEquals(expected, after.get(i));
        }
    }

    @Test
    void anImageWithoutPatientIsTold() {
        final List<Map<String, String>> rows = table();
        rows.get(7).put("group", "");
        final var refused = assertThrows(EngineException.class, () -> PatientSplit.redraw(rows, 1));
        assertTrue(refused.getMessage().contains("image-7"), refused.getMessage());
    }
}
