package org.hydramix.nodes.pseudolabel;

import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.view.ViewPages;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The Pseudo-Labeler. */
public final class PseudoLabelerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Pseudo-Labeler") //
        .icon("pseudo-labeler.png") //
        .shortDescription("Guesses the labels of unlabelled tiles, or prepares them to be guessed in training.") //
        .fullDescription("""
                <p>Unlabelled tiles teach a network through guessed labels: several copies of a tile, turned, mirrored and possibly
                changed further, are shown to the network, and the guess is made from the average of what it says.</p>
                <p><b>Without a model</b> the tiles pass through unchanged, and the HydraMix Learner guesses with the network
                in training. This is how most workflows use the node.</p>
                <p><b>With a model</b> the guesses are made here and added to the table. Entropy tells how unsure a
                guess is (0 is sure), agreement how much the copies say the same (1 is all). Use it to look at what a
                model makes of new slides, or to pick the tiles worth labelling next.</p>
                <p><b>Whole images</b> (tiles larger than 256 px, of any size) are prepared without a model for training
                on annotated images.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Unlabelled tiles",
                g -> g.name("Unlabelled tiles").description("Tiles of one size, or whole images, as the Tile Reader gives them.") //
                    .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Model",
                g -> g.name("Model").description("A trained model that guesses. Optional.") //
                    .optional().supportedTypes(ModelPortObject.TYPE)) //
            .addOutputPortGroup("Tiles",
                g -> g.name("Tiles").description("""
                        The tiles. With a model also the guessed class, a probability for each class, the guessed
                        position in pixels of the tile, entropy (nats) and agreement (0 to 1).
                        """) //
                    .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Training set",
                g -> g.name("Training set")
                    .description("The unlabelled tiles, with guesses if there are any, for Sharpen &amp; Mix.") //
                    .fixed(TrainingSetPortObject.TYPE))) //
        .model(m -> m.parametersClass(PseudoLabelerParameters.class) //
            .configure(PseudoLabelerNodeFactory::configure) //
            .execute(PseudoLabelerNodeFactory::execute)) //
        .addView(v -> ViewPages.declare(v, PseudoLabelView.PAGE, PseudoLabelView.DESCRIPTION)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("semi-supervised", "pseudo-label", "guess", "augmentation", "active learning", "MixMatch") //
        .addExternalResource("https://arxiv.org/abs/2008.04753", "HydraMix-Net (Bashir et al. 2020)") //
        .addExternalResource("https://arxiv.org/abs/1905.02249", "MixMatch (Berthelot et al. 2019)");

    /** Called by the node repository. */
    public PseudoLabelerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final PseudoLabelerParameters parameters = in.getParameters();
        out.setOutSpecs(PseudoLabeling.configure(parameters, in.getInPortSpecs()));
        PseudoLabeling.warnings(parameters, in.getInPortSpecs()).show(out::setWarningMessage);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws KNIMEException, CanceledExecutionException {
        PseudoLabeling.execute(in.getParameters(), in.getInPortObjects(), in.getExecutionContext(), out);
    }
}
