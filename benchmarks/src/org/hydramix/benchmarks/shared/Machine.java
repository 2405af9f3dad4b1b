package org.hydramix.benchmarks.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where figures were measured.
 *
 * @param processor its name, or the architecture if that is not known
 * @param cores that Java may use
 * @param memoryGigabytes of the machine; NaN if not known
 * @param system name and version of the operating system
 * @param java version and maker
 */
public record Machine(String processor, int cores, double memoryGigabytes, String system, String java) {

    private static final double KILOBYTES_A_GIGABYTE = 1024 * 1024;

    /** @return this one */
    public static Machine here() {
        final String memory = value("/proc/meminfo", "MemTotal");
        return new Machine(value("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
            Runtime.getRuntime().availableProcessors(),
            memory.isEmpty() ? Double.NaN
                : Math.round(Double.parseDouble(memory.replaceAll("\\D", "")) / KILOBYTES_A_GIGABYTE * 10) / 10.0,
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + ")");
    }

    private static String value(final String file, final String key) {
        return value(file, key, "");
    }

    private static String value(final String file, final String key, final String otherwise) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key)).map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst().orElse(otherwise);
        } catch (final IOException e) {
            return otherwise; // not Linux
        }
    }

    @Override
    public String toString() {
        return processor + ", " + cores + " cores, " + memoryGigabytes + " GB, " + system + ", Java " + java;
    }
}
