package org.hydramix.nodes.port;

import java.util.List;
import java.util.Optional;

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

    private Optional<List<String>> classNames = Optional.empty();

    private double micronsPerPixel = Double.NaN;

    private String network = "";

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
    }

    ModelPortObjectSpec(final HydraMixModel model) {
        classNames = Optional.of(model.classNames());
        micronsPerPixel = model.micronsPerPixel();
        network = "Wide-ResNet " + model.network().depth() + "-" + model.network().width() + " for patches of "
            + model.network().patchSize() + " px";
    }

    /** @return the classes in the order of the probabilities; empty as long as they are not known */
    public Optional<List<String>> classNames() {
        return classNames;
    }

    /** @return resolution in µm/px; NaN if it is not known */
    public double micronsPerPixel() {
        return micronsPerPixel;
    }

    @Override
    protected void save(final ModelContentWO model) {
        StoredNames.save(classNames, model);
        model.addDouble("micronsPerPixel", micronsPerPixel);
        model.addString("network", network);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        classNames = StoredNames.load(model);
        micronsPerPixel = model.getDouble("micronsPerPixel");
        network = model.getString("network");
    }

    @Override
    public JComponent[] getViews() {
        return SummaryView.of("Model", summary());
    }

    String summary() {
        final String classes =
            classNames.map(names -> names.size() + " classes: " + String.join(", ", names)).orElse("not yet trained");
        final String resolution = Double.isNaN(micronsPerPixel) ? "" : ", " + micronsPerPixel + " µm/px";
        return (network.isEmpty() ? "HydraMix model" : network) + resolution + ", " + classes;
    }
}
