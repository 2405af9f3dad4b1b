package org.hydramix.host.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Starts an assembled host with the conformance nodes added to its bundles. */
final class HostLauncher {

    private static final Path HOME = folder("hydramix.host.home");

    private static final Path NODES = folder("conformance.nodes");

    /** Where the workflows and recordings are. */
    static final Path DATA = folder("conformance.data");

    private static final String BUNDLES = "osgi.bundles";

    /** A build that runs in the background hands on that SIGINT is ignored, and a JVM then never hears it. */
    private static final List<String> ANSWERS_INTERRUPTS = answersInterrupts();

    private final Path configuration;

    /** @param scratch an empty folder for the configuration of the framework */
    HostLauncher(final Path scratch) throws IOException {
        configuration = Files.createDirectories(scratch.resolve("configuration"));
        final var settings = new Properties();
        try (var reader = Files.newBufferedReader(HOME.resolve("configuration/config.ini"))) {
            settings.load(reader);
        }
        settings.setProperty(BUNDLES, settings.getProperty(BUNDLES) + ",reference:" + NODES.toUri());
        // else the framework adds what it remembers of the home's own bundles, which lack the nodes
        settings.setProperty("osgi.configuration.cascaded", "false");
        try (Writer writer = Files.newBufferedWriter(configuration.resolve("config.ini"))) {
            settings.store(writer, null);
        }
    }

    /** @return nothing where coreutils are older than 8.31; a build in the foreground needs nothing */
    private static List<String> answersInterrupts() {
        try {
            final int missing = new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor();
            return missing == 0 ? List.of("env", "--default-signal=INT") : List.of();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no program env", e);
        }
    }

    private static Path folder(final String property) {
        final String value = System.getProperty(property);
        if (value == null || !Files.exists(Path.of(value))) {
            throw new IllegalStateException("The system property " + property + " is " + value
                + " but must name something that exists. Build the host first.");
        }
        return Path.of(value).toAbsolutePath();
    }

    /** Starts the batch application; the caller reads {@link HostRun#of}. */
    HostRun start(final List<String> arguments) {
        final List<String> command = new ArrayList<>(ANSWERS_INTERRUPTS);
        command.addAll(List.of( //
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), //
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", //
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", // a short run is over before C2 pays off
            "-jar", launcherJar().toString(), //
            "-configuration", configuration.toString(), "-data", "@none", "-nosplash", //
            "-application", "org.knime.product.KNIME_BATCH_APPLICATION"));
        command.addAll(arguments);
        try {
            return HostRun.of(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException("The host did not start: " + command, e);
        }
    }

    /** Runs the batch application to its end. */
    HostRun run(final String... arguments) throws InterruptedException {
        return run(List.of(arguments));
    }

    /** Runs the batch application to its end. */
    HostRun run(final List<String> arguments) throws InterruptedException {
        return start(arguments).await();
    }

    private static Path launcherJar() {
        try (Stream<Path> jars = Files.list(HOME.resolve("plugins"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("org.eclipse.equinox.launcher"))
                .filter(jar -> jar.toString().endsWith(".jar")).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no launcher in " + HOME + "/plugins."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a workflow, so that no run can change what the next one reads. */
    static Path copy(final Path workflow, final Path folder) throws IOException {
        final Path target = Files.createDirectories(folder.resolve(workflow.getFileName().toString()));
        try (Stream<Path> paths = Files.walk(workflow)) {
            for (Path path : paths.skip(1).toList()) {
                Files.copy(path, target.resolve(workflow.relativize(path).toString()));
            }
        }
        return target;
    }

    /** Replaces a text in a file. */
    static void replace(final Path file, final String old, final String replacement) throws IOException {
        final String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain " + old);
        }
        Files.writeString(file, text.replace(old, replacement), StandardCharsets.UTF_8);
    }
}
