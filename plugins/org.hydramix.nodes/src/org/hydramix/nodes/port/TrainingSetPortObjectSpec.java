package org.hydramix.nodes.port;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javax.swing.JComponent;

import org.hydramix.engine.data.TrainingSet;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known about a training set: everything once it exists, little before. */
public final class TrainingSetPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Registered at the extension point for port types. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<TrainingSetPortObjectSpec> {
    }

    private static final int UNKNOWN = -1;

    private Optional<List<String>> classNames = Optional.empty();

    private int patchSize = UNKNOWN;

    private double micronsPerPixel = Double.NaN;

    private int labelled = UNKNOWN;

    private int unlabelled = UNKNOWN;

    /** Before execution: nothing is known. Also for the serializer. */
    public TrainingSetPortObjectSpec() {
        // the fields say so
    }

    TrainingSetPortObjectSpec(final TrainingSet set) {
        classNames = set.classNames().isEmpty() ? Optional.empty() : Optional.of(set.classNames());
        patchSize = set.patchSize();
        micronsPerPixel = set.micronsPerPixel();
        labelled = set.labelled().count();
        unlabelled = set.unlabelled().count();
    }

    /** @return the classes in the order of the probabilities; empty as long as they are not known */
    public Optional<List<String>> classNames() {
        return classNames;
    }

    /** @return side of a patch in px; empty as long as it is not known */
    public OptionalInt patchSize() {
        return known(patchSize);
    }

    /** @return resolution in µm/px; NaN if it is not known */
    public double micronsPerPixel() {
        return micronsPerPixel;
    }

    /** @return number of labelled patches; empty as long as it is not known */
    public OptionalInt labelled() {
        return known(labelled);
    }

    /** @return number of unlabelled patches; empty as long as it is not known */
    public OptionalInt unlabelled() {
        return known(unlabelled);
    }

    private static OptionalInt known(final int value) {
        return value == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Override
    protected void save(final ModelContentWO model) {
        StoredNames.save(classNames, model);
        model.addInt("patchSize", patchSize);
        model.addDouble("micronsPerPixel", micronsPerPixel);
        model.addInt("labelled", labelled);
        model.addInt("unlabelled", unlabelled);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        classNames = StoredNames.load(model);
        patchSize = model.getInt("patchSize");
        micronsPerPixel = model.getDouble("micronsPerPixel");
        labelled = model.getInt("labelled");
        unlabelled = model.getInt("unlabelled");
    }

    @Override
    public JComponent[] getViews() {
        return SummaryView.of("Training set", summary());
    }

    String summary() {
        if (labelled == UNKNOWN) {
            return "Training set, not yet made";
        }
        return labelled + " labelled and " + unlabelled + " unlabelled tiles of " + patchSize + " px, "
            + classNames.map(names -> names.size() + " classes: " + String.join(", ", names))
                .orElse("classes not yet known");
    }
}
