package org.hydramix.nodes.learner;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hydramix.engine.EngineException;
import org.hydramix.nodes.port.TrainingSetPortObjectSpec;

/** Whether there are labels enough to learn from. */
final class LabelCheck {

    /** With fewer, chance decides what the network takes for typical of the class. */
    static final int FEW = 10;

    private LabelCheck() {
    }

    /**
     * @param set to train on, or what is known of it: nothing is said of what is not known
     * @return a warning if a class has few labels
     * @throws EngineException if there is nothing to tell apart
     */
    static Optional<String> check(final TrainingSetPortObjectSpec set) throws EngineException {
        if (set.wholeImages()) {
            return checkImages(set);
        }
        if (set.labelled().orElse(1) == 0) {
            throw new EngineException(
                "The training set holds no labelled tiles. Add them with the Sharpen & Mix node before training.");
        }
        final List<Integer> counts = set.labelledPerClass();
        if (counts.isEmpty() || set.classNames().isEmpty()) {
            return Optional.empty();
        }
        final List<String> names = set.classNames().get();
        if (counts.stream().filter(count -> count > 0).count() < 2) {
            final int only = counts.indexOf(Collections.max(counts));
            throw new EngineException("All labelled tiles are of one class, '" + names.get(only)
                + "'. Label cells of at least two classes.");
        }
        return few(counts, names, "labelled tiles");
    }

    /** Cells of one class can be told from the background. */
    private static Optional<String> checkImages(final TrainingSetPortObjectSpec set) throws EngineException {
        if (set.labelled().orElse(1) == 0) {
            throw new EngineException("The training set holds no annotated images. Add them with the Sharpen & Mix node"
                + " before training.");
        }
        return set.classNames().flatMap(names -> few(set.labelledPerClass(), names, "annotated cells"));
    }

    private static Optional<String> few(final List<Integer> counts, final List<String> names, final String what) {
        final String few = IntStream.range(0, counts.size()).filter(c -> counts.get(c) < FEW)
            .mapToObj(c -> counts.get(c) + " of '" + names.get(c) + "'").collect(Collectors.joining(", "));
        return few.isEmpty() ? Optional.empty() : Optional.of("Few " + what + ": " + few + ". With fewer than " + FEW
            + " a class, results depend much on which cells were labelled.");
    }
}
