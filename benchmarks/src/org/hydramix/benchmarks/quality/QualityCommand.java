package org.hydramix.benchmarks.quality;

import java.util.List;

import org.hydramix.benchmarks.Command;

public final class QualityCommand implements Command {
    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String usage() {
        return "quality --data DIR";
    }

    @Override
    public int run(final List<String> arguments) throws Exception {
        System.out.println(org.hydramix.engine.device.ComputeDevice.choose(
            org.hydramix.engine.device.DevicePreference.CPU));
        return 0;
    }
}
