package org.hydramix.djl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneDnnTest {

    @TempDir
    private Path system;

    @Test
    void anAmdProcessorWithoutCachesMisleadsIt() throws IOException {
        final Path core = Files.createDirectories(system.resolve("cpu0/topology")).getParent();
        final Path amd = processors("AuthenticAMD");
        assertTrue(OneDnn.isMisled(amd, core));
        assertFalse(OneDnn.isMisled(processors("GenuineIntel"), core), "asks in another way");
        Files.createDirectories(core.resolve("cache/index0"));
        assertFalse(OneDnn.isMisled(amd, core), "the caches are there");
    }

    /** As in a container that shows nothing of its machine. */
    @Test
    void whereLinuxTellsNothingAllIsTakenToBeWell() throws IOException {
        assertFalse(OneDnn.isMisled(processors("AuthenticAMD"), system.resolve("cpu0")));
        assertFalse(OneDnn.isMisled(system.resolve("none"), Files.createDirectories(system.resolve("cpu0/topology"))));
    }

    private Path processors(final String vendor) throws IOException {
        return Files.writeString(system.resolve(vendor), "processor\t: 0\nvendor_id\t: " + vendor + "\ncpu family\t: 26\n");
    }
}
