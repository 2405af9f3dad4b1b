package org.hydramix.nodes.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.hydramix.nodes.NodeHarness;

/** Executes a Learner again and again and prints the resident memory after each time, in KiB. */
final class ExecutionsInOneJvm {

    private ExecutionsInOneJvm() {
    }

    public static void main(final String[] args) throws Exception {
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            SmallTraining.execute(SmallTraining.parameters(RepeatedTrainingTest.STEPS), new NodeHarness());
            System.gc();
            System.out.println(RepeatedTrainingTest.RESIDENT + residentKilobytes());
        }
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }
}
