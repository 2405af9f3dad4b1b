package org.hydramix.benchmarks.speed;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

import org.hydramix.benchmarks.shared.JavaCommand;
import org.hydramix.benchmarks.speed.child.ProfileChild;

/** What a default training spends its time on; the table is kept as {@code profile.txt}. */
final class ProfilePart implements Part {

    private static final double PERCENT = 100;

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final List<String> lines = ChildOutput.of(JavaCommand.of(ProfileChild.class,
            List.of(Integer.toString(options.patch()), Integer.toString(options.threads()))));
        final String[] figures = lines.get(0).split(" ");
        out.accept(new Figure(name(), "default training, time outside PyTorch", Contender.ENGINE,
            Spread.of(PERCENT * Double.parseDouble(figures[0])), "%"));
        out.accept(new Figure(name(), "default training, time with nothing in PyTorch", Contender.ENGINE,
            Spread.of(PERCENT * Double.parseDouble(figures[1])), "%"));
        out.accept(new Figure(name(), "default training", Contender.ENGINE, Spread.of(Double.parseDouble(figures[2])), "s"));
        Files.write(options.out().resolve("profile.txt"), lines.subList(1, lines.size()));
    }
}
