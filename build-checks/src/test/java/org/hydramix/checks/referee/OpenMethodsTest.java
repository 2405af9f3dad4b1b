package org.hydramix.checks.referee;

import static org.hydramix.checks.TestProject.PROJECT;
import static org.hydramix.checks.TestProject.listing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hydramix.checks.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.objectweb.asm.tree.ClassNode;

class OpenMethodsTest {

    /** A host whose Function lacks the method that KNIME's has, and whose Base has it all. */
    private static final List<ClassNode> CLASSES = Sources.compile(Stream.of(
        "package org.knime; public interface Function { }",
        """
            package org.knime;
            public abstract class Base implements Comparable<Base> {
                protected int m_count;
                public void run(int times) { }
            }""",
        "package org.hydramix; class Leaves extends org.knime.Base implements org.knime.Function { "
            + "public int compareTo(org.knime.Base other) { return 0; } }",
        "package org.hydramix; abstract class Later implements org.knime.Function { }"));

    @Test
    void methodsThatNobodyImplementsHereAreFound() {
        assertEquals(Set.of("org.knime.Function#apply (Lorg/knime/Base;)Ljava/lang/Object;"), OpenMethods.find(
            of("org/hydramix/"), of("org/knime/"), SmallApi.listing()));
    }

    /** Fails when a class of ours relies on an implementation in KNIME that nobody has shown to exist. */
    @Test
    @EnabledIfSystemProperty(named = "hydramix.host.built", matches = "true")
    void whatWeLeaveToKnimeIsKnownToBeImplementedThere() throws IOException {
        Set<String> open = new TreeSet<>(OpenMethods.find(PROJECT.bundleClasses(), PROJECT.hostClasses(), listing()));
        open.removeAll(implementedInKnime());
        assertEquals(Set.of(), open, "show that KNIME implements these and add them to implemented-in-knime.txt");
    }

    private static Set<String> implementedInKnime() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            OpenMethodsTest.class.getResourceAsStream("/implemented-in-knime.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        }
    }

    private static List<ClassNode> of(String prefix) {
        return CLASSES.stream().filter(node -> node.name.startsWith(prefix)).toList();
    }
}
