package org.hydramix.benchmarks.shared;

import java.util.Arrays;
import java.util.Locale;

import org.hydramix.engine.net.NetworkPreset;

/** The option of benchmarks that says how large the network is. */
public final class PresetOption {

    /** On the command line. */
    public static final String NAME = "--preset";

    /** For usage texts. */
    public static final String USAGE = "size of the network: small, medium, large (default small)";

    private PresetOption() {
    }

    /** @return what is asked for */
    public static NetworkPreset of(final Options options) throws UsageException {
        return named(options.text(NAME, text(NetworkPreset.SMALL)));
    }

    /** @return the preset of that name, as on the command line */
    public static NetworkPreset named(final String name) throws UsageException {
        return Arrays.stream(NetworkPreset.values()).filter(preset -> preset.name().equals(name.toUpperCase(Locale.ROOT)))
            .findFirst().orElseThrow(
                () -> new UsageException("There is no preset " + name + ". Choose small, medium or large."));
    }

    /** @return as on the command line */
    public static String text(final NetworkPreset preset) {
        return preset.name().toLowerCase(Locale.ROOT);
    }
}
