package org.hydramix.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When {@code ./hydramix} builds, with what, and where it runs from; Maven and Java are stand-ins that tell how they were called. */
class CheckoutTest {

    private static final String RUNTIME = "embedded-host/runtime/target";

    private static final String STAMP = RUNTIME + "/host/complete";

    /** Says what it got and makes a host. */
    private static final String BUILD = """
        #!/bin/sh
        echo "$@ HOME=$HOME LC_ALL=$LC_ALL" >>builds
        mkdir -p %1$s/host/plugins %1$s/host/configuration
        touch %1$s/host/configuration/config.ini
        date +%%s%%N >%1$s/host/complete
        """.formatted(RUNTIME);

    private static final String JAVA = """
        #!/bin/sh
        [ "$1" = -version ] && { echo 'openjdk version "17"' >&2; exit; }
        echo "started $@"
        """;

    @TempDir
    private Path folder;

    /** Below a folder of that name, which is no reason to overlook what has changed. */
    private Path checkout;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = folder.resolve("target/checkout");
        Files.createDirectories(checkout.resolve("plugins"));
        Files.createDirectories(checkout.resolve(".mvn"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        program(checkout.resolve("mvnw"), BUILD);
        program(checkout.resolve("hydramix"), Files.readString(Launcher.ROOT.resolve("hydramix")));
        program(folder.resolve("jdk/bin/java"), JAVA);
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    private static void program(final Path file, final String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Launcher.Outcome run() throws Exception {
        return Launcher.start(folder, checkout.resolve("hydramix"), environment, Workflows.train(1)).await();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds"));
    }

    private void change(final String file) throws IOException {
        final Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(5)));
    }

    @Test
    void whatHasChangedIsBuiltAgain() throws Exception {
        run();
        assertTrue(run().output().startsWith("started "), "built without need");
        final var changes = List.of("plugins/some/src/Some.java", "plugins/some/build.properties",
            "plugins/some/icons/some.svg", "embedded-host/some/plugin.xml", ".mvn/jvm.config", "pom.xml");
        for (final String file : changes) {
            final int before = builds().size();
            change(file);
            run();
            assertEquals(before + 1, builds().size(), file);
            Files.setLastModifiedTime(checkout.resolve(file), FileTime.fromMillis(0));
        }
        change("plugins/some/src_test/SomeTest.java");
        change("plugins/some/target/generated/Some.java");
        run();
        assertEquals(1 + changes.size(), builds().size());
    }

    @Test
    void buildsGetALocaleAndAHomeAndLeaveCompiledTestsAlone() throws Exception {
        for (final String name : List.of("LC_ALL", "LC_CTYPE", "LANG", "HOME")) {
            environment.put(name, "");
        }
        run();
        final String build = builds().get(0);
        assertTrue(build.contains(" HOME=/"), build);
        assertTrue(build.endsWith(" LC_ALL=C.UTF-8"), build);
        assertTrue(build.contains(" -Dmaven.clean.skip "), build);
    }

    @Test
    void aCopyThatABuildChangedIsNotUsed() throws Exception {
        run();
        change("pom.xml");
        final Path programs = folder.resolve("programs");
        program(programs.resolve("cp"), "#!/bin/sh\nPATH=${PATH#*:}\ncp \"$@\"\necho later >" + checkout.resolve(STAMP) + "\n");
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        final var outcome = run();
        assertEquals(2, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("If another build is running"), outcome.output());
        assertFalse(Files.exists(checkout.resolve(RUNTIME).resolve("run-1/complete")), "it will be used next time");
    }

    /** Nobody can write into a file as if it were a folder, not even root. */
    @Test
    void aCheckoutThatCannotBeWrittenToRunsFromTheCache() throws Exception {
        run();
        Files.delete(checkout.resolve("target/build.lock"));
        Files.move(checkout.resolve("target"), checkout.resolve("old"));
        Files.writeString(checkout.resolve("target"), "");
        final var outcome = run();
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("-jar " + folder.resolve("cache/hydramix")), outcome.output());
        assertEquals(1, builds().size());
        change("pom.xml");
        final var refused = run();
        assertEquals(2, refused.exitCode(), refused.output());
        assertTrue(refused.output().contains(checkout + " must be built first, but you may not write in it"), refused.output());
    }
}
