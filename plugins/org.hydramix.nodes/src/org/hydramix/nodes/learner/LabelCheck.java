package org.hydramix.nodes.learner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;

/** Whether there are labels enough to learn from. */
final class LabelCheck {

    /** With fewer, chance decides what the network takes for typical of the class. */
    static final int FEW = 10;

    private LabelCheck() {
    }

    /**
     * @param set to train on
     * @return a warning if a class has few labels
     * @throws EngineException if there is nothing to tell apart
     */
    static Optional<String> check(final TrainingSet set) throws EngineException {
        if (set.labelled().count() == 0) {
            throw new EngineException(
                "The training set holds no labelled tiles. Add them with the Sharpen & Mix node before training.");
        }
        final int[] counts = counts(set.labelled());
        if (IntStream.of(counts).filter(count -> count > 0).count() < 2) {
            throw new EngineException("All labelled tiles are of one class, '" + set.classNames().get(largest(counts))
                + "'. Label cells of at least two classes.");
        }
        final List<String> few = IntStream.range(0, counts.length).filter(c -> counts[c] < FEW)
            .mapToObj(c -> counts[c] + " of '" + set.classNames().get(c) + "'").collect(Collectors.toList());
        return few.isEmpty() ? Optional.empty()
            : Optional.of("Few labelled tiles: " + String.join(", ", few) + ". With fewer than " + FEW
                + " a class, results depend much on which cells were labelled.");
    }

    private static int[] counts(final PatchSet labelled) {
        final int[] counts = new int[labelled.classes()];
        for (int i = 0; i < labelled.distributions().length; i++) {
            if (labelled.distributions()[i] > 0) {
                counts[i % labelled.classes()]++;
            }
        }
        return counts;
    }

    private static int largest(final int[] counts) {
        return IntStream.range(0, counts.length).reduce(0, (a, b) -> counts[b] > counts[a] ? b : a);
    }
}
