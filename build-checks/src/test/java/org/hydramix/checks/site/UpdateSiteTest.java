package org.hydramix.checks.site;

import static org.hydramix.checks.TestProject.PROJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the built update site holds. */
class UpdateSiteTest {

    private static final Path SITE = PROJECT.root().resolve("update-site/target/repository");
    private static final Pattern FILE = Pattern.compile("(.+)_\\d+\\.\\d+\\.\\d+.*\\.jar");
    private static final Pattern UNIT = Pattern.compile("<unit id='([^']+)'");
    private static final String KNIME = "org.knime";

    @Test
    void holdsOurBundlesTheirLibrariesAndNothingElse() throws IOException {
        Set<String> expected = Set.of("com.google.gson", "org.apache.commons.commons-csv", "org.hydramix.djl",
            "org.hydramix.djl.linux.x86_64", "org.hydramix.engine", "org.hydramix.imageio", "org.hydramix.nodes");
        Set<String> otherPlatforms = Set.of("org.hydramix.djl.linux.aarch64", "org.hydramix.djl.macosx.aarch64",
            "org.hydramix.djl.win32.x86_64");
        Set<String> found = new TreeSet<>(jars("plugins").keySet());
        found.removeAll(otherPlatforms);
        assertEquals(new TreeSet<>(expected), found);
        assertEquals(Set.of("org.hydramix.feature", "org.hydramix.pytorch.feature"), jars("features").keySet());
    }

    @Test
    void offersNothingOfKnimes() throws IOException {
        List<String> units = units();
        assertEquals(List.of(), units.stream().filter(unit -> unit.startsWith(KNIME)).toList());
        assertTrue(units.containsAll(List.of("org.hydramix.nodes", "org.hydramix.feature.feature.group",
            "org.hydramix.pytorch.feature.feature.group")), units::toString);
    }

    @Test
    void featureAsksForKnime() throws IOException {
        String metadata = metadata();
        assertTrue(metadata.contains("name='org.knime.core' range='[5.8.0,6.0.0)'"),
            "the feature must import org.knime.core, so that it installs only in KNIME 5.8 or newer");
    }

    @Test
    void linuxFragmentHoldsPyTorchAndItsBinding() throws IOException {
        Set<String> entries = entries(jars("plugins").get("org.hydramix.djl.linux.x86_64"));
        assertTrue(entries.containsAll(List.of("native/libtorch.so", "native/libtorch_cpu.so", "native/libc10.so",
            "native/libdjl_torch.so")), entries::toString);
    }

    @Test
    void featuresHoldTheLicences() throws IOException {
        for (Path feature : jars("features").values()) {
            Set<String> entries = entries(feature);
            assertTrue(entries.containsAll(List.of("LICENSE", "NOTICE")), () -> feature + ": " + entries);
        }
    }

    /** @return the files of a folder of the site by symbolic name */
    private static Map<String, Path> jars(String folder) throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(SITE.resolve(folder))) {
            for (Path file : files.toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                assertTrue(name.matches(), file::toString);
                jars.put(name.group(1), file);
            }
        }
        return jars;
    }

    private static Set<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> units() throws IOException {
        return UNIT.matcher(metadata()).results().map(match -> match.group(1)).toList();
    }

    private static String metadata() throws IOException {
        try (ZipFile zip = new ZipFile(SITE.resolve("content.jar").toFile())) {
            return new String(zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(),
                StandardCharsets.UTF_8);
        }
    }
}
