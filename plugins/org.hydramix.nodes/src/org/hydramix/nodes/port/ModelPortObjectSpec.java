package org.hydramix.nodes.port;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javax.swing.JComponent;

import org.hydramix.engine.model.HydraMixModel;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known about a model: enough for the columns of predictions, if the training set was there already. */
public final class ModelPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Registered at the extension point for port types. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<ModelPortObjectSpec> {
    }

    private static final int UNKNOWN = -1;

    private static final String PATCH_SIZE = "patchSize";

    private static final String VALIDATION_ACCURACY = "validationAccuracy";

    private Optional<List<String>> classNames = Optional.empty();

    private double micronsPerPixel = Double.NaN;

    private String network = "";

    private int patchSize = UNKNOWN;

    private double validationAccuracy = Double.NaN;

    /** For the serializer. */
    public ModelPortObjectSpec() {
        // filled by load
    }

    /**
     * The model that will be trained on a set.
     *
     * @param set what is known about the set
     */
    public ModelPortObjectSpec(final TrainingSetPortObjectSpec set) {
        classNames = set.classNames();
        micronsPerPixel = set.micronsPerPixel();
        patchSize = set.patchSize().orElse(UNKNOWN);
    }

    ModelPortObjectSpec(final HydraMixModel model) {
        classNames = Optional.of(model.classNames());
        micronsPerPixel = model.micronsPerPixel();
        network = "Wide-ResNet " + model.network().depth() + "-" + model.network().width() + " for patches of "
            + model.network().patchSize() + " px";
        patchSize = model.network().patchSize();
        validationAccuracy = new ModelFacts(model.provenance()).validationAccuracy();
    }

    /** @return the classes in the order of the probabilities; empty as long as they are not known */
    public Optional<List<String>> classNames() {
        return classNames;
    }

    /** @return whether this is of a model that is there; before, its classes are those that KNIME expects */
    public boolean isTrained() {
        return !network.isEmpty();
    }

    /** @return resolution in µm/px; NaN if it is not known */
    public double micronsPerPixel() {
        return micronsPerPixel;
    }

    /** @return side of a patch in px; empty as long as it is not known */
    public OptionalInt patchSize() {
        return patchSize == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(patchSize);
    }

    @Override
    protected void save(final ModelContentWO model) {
        StoredNames.save(classNames, model);
        model.addDouble("micronsPerPixel", micronsPerPixel);
        model.addString("network", network);
        model.addInt(PATCH_SIZE, patchSize);
        model.addDouble(VALIDATION_ACCURACY, validationAccuracy);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        classNames = StoredNames.load(model);
        micronsPerPixel = model.getDouble("micronsPerPixel");
        network = model.getString("network");
        // version 1.0.0 did not store these
        patchSize = model.getInt(PATCH_SIZE, UNKNOWN);
        validationAccuracy = model.getDouble(VALIDATION_ACCURACY, Double.NaN);
    }

    @Override
    public JComponent[] getViews() {
        final Facts facts = new Facts().add("Model", network.isEmpty() ? "not yet trained" : network)
            .add("Classes", classNames.map(names -> String.join(", ", names)).orElse("not yet known"))
            .add("Resolution", micronsPerPixel, " µm/px").add("Validation accuracy", validationAccuracy, "");
        return new JComponent[]{facts.table("Model")};
    }

    String summary() {
        final String classes =
            classNames.map(names -> names.size() + " classes: " + String.join(", ", names)).orElse("not yet trained");
        final String resolution =
            Double.isNaN(micronsPerPixel) ? "" : ", " + Facts.number(micronsPerPixel) + " µm/px";
        final String accuracy = Double.isNaN(validationAccuracy) ? ""
            : ", validation accuracy " + Facts.number(validationAccuracy);
        return (network.isEmpty() ? "HydraMix model" : network) + resolution + ", " + classes + accuracy;
    }
}
