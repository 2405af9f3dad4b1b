package org.hydramix.checks.referee;

import static org.hydramix.checks.TestProject.PROJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.hydramix.checks.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every use of a package that KNIME keeps for itself is a risk with the next version: each has its reason. */
class InternalUsesTest {

    private static final String MANIFEST = "embedded-host/org.knime.core.ui/META-INF/MANIFEST.MF";

    private static final String DOCUMENT = "docs/knime-internal.md";

    @Test
    void eachUseIsListedWithItsReasonAndNoOther() throws IOException {
        Set<String> packages = InternalUses.packages(PROJECT.root().resolve(MANIFEST));
        assertTrue(packages.contains("org.knime.core.webui.page"), packages::toString);
        Set<String> used = InternalUses.find(PROJECT.bundleClasses(), packages);
        System.out.println("[API referee] internal classes of KNIME in use: " + used);
        assertEquals(used, InternalUses.explained(PROJECT.root().resolve(DOCUMENT)),
            "the table in " + DOCUMENT + " must list what is used, no more and no less");
    }

    @Test
    void aUseIsFound() {
        Set<String> found = InternalUses.find(Sources.compile(Stream.of(
            "package org.knime.hidden; public @interface Secret { }",
            "package org.hydramix; class User { @org.knime.hidden.Secret int field; }")).stream()
            .filter(node -> node.name.startsWith("org/hydramix")).toList(), Set.of("org.knime.hidden"));
        assertEquals(Set.of("org.knime.hidden.Secret"), found);
    }

    @Test
    void aRowWithoutReasonDoesNotCount(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("table.md"), """
            | `org.knime.a.B` | Learner | a reason that says something |
            | `org.knime.a.C` | Learner | - |
            """);
        assertEquals(Set.of("org.knime.a.B"), InternalUses.explained(file));
    }
}
