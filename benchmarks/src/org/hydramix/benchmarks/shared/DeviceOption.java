package org.hydramix.benchmarks.shared;

import java.util.Arrays;
import java.util.Locale;

import org.hydramix.engine.device.DevicePreference;

/** The option of benchmarks that says what the network runs on. */
public final class DeviceOption {

    /** On the command line and in results. */
    public static final String NAME = "--device";

    /** For usage texts. */
    public static final String USAGE = "cpu, gpu or auto (default cpu, whose figures repeat to the last digit)";

    private DeviceOption() {
    }

    /** @return what is asked for */
    public static DevicePreference of(final Options options) throws UsageException {
        final String name = options.text(NAME, text(DevicePreference.CPU));
        return Arrays.stream(DevicePreference.values()).filter(device -> text(device).equals(name)).findFirst()
            .orElseThrow(() -> new UsageException(NAME + " must be cpu, gpu or auto, not '" + name + "'."));
    }

    /** @return as on the command line */
    public static String text(final DevicePreference device) {
        return device.name().toLowerCase(Locale.ROOT);
    }
}
