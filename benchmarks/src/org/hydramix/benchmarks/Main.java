package org.hydramix.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

import org.hydramix.benchmarks.detect.DetectCommand;
import org.hydramix.benchmarks.doctor.DoctorCommand;
import org.hydramix.benchmarks.quality.QualityCommand;
import org.hydramix.benchmarks.shared.CodeSnapshot;
import org.hydramix.benchmarks.shared.Command;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.benchmarks.slide.SlideCommand;
import org.hydramix.benchmarks.speed.SpeedCommand;
import org.hydramix.engine.EngineException;

/** {@code ./hydramix bench}: chooses the benchmark. */
public final class Main {

    /** As the launcher's own for a wrong call. */
    private static final int WRONG_CALL = 2;

    /** As a workflow that failed. */
    private static final int FAILED = 4;

    private static final List<Command> COMMANDS = List.of(new QualityCommand(), new DetectCommand(), new SlideCommand(),
        new SpeedCommand(), new DoctorCommand());

    private Main() {
    }

    /** @param args name of the benchmark and its options */
    public static void main(final String... args) {
        CodeSnapshot.deleteAtExit();
        System.exit(run(List.of(args)));
    }

    private static int run(final List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).matches("-h|--help|help")) {
            System.out.println(usage());
            return arguments.isEmpty() ? WRONG_CALL : 0;
        }
        final var wanted = COMMANDS.stream().filter(c -> c.name().equals(arguments.get(0))).findFirst();
        if (wanted.isEmpty()) {
            System.err.println("hydramix bench: there is no benchmark " + arguments.get(0) + ".\n\n" + usage());
            return WRONG_CALL;
        }
        final List<String> options = arguments.subList(1, arguments.size());
        if (options.contains("-h") || options.contains("--help")) {
            System.out.println(wanted.get().usage());
            return 0;
        }
        try {
            return wanted.get().run(options);
        } catch (final UsageException e) {
            System.err.println("hydramix bench: " + e.getMessage() + "\n\n" + wanted.get().usage());
            return WRONG_CALL;
        } catch (final EngineException e) {
            System.err.println("hydramix bench: " + e.getMessage());
            return FAILED;
        } catch (final Exception e) {
            e.printStackTrace();
            return FAILED;
        }
    }

    private static String usage() {
        return COMMANDS.stream().map(Command::usage).collect(Collectors.joining("\n\n"));
    }
}
