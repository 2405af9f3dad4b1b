package org.hydramix.nodes.mix;

import org.hydramix.nodes.port.TrainingSetPortObject;
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

/** Sharpen &amp; Mix. */
public final class SharpenMixNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Sharpen & Mix") //
        .icon("sharpen-mix.png") //
        .shortDescription("Adds labelled tiles to a training set and says how training sharpens and mixes.") //
        .fullDescription("""
                <p>Completes a training set: labelled tiles, unlabelled tiles, and the recipe by which the HydraMix
                Learner makes use of both.</p>
                <p><b>Sharpening</b> moves a guessed label towards its likeliest class, so that the network commits
                itself. <b>MixUp</b> blends two tiles, their labels and the positions of their cells in the same
                proportion (lambda), so that the network behaves smoothly between what it has seen.</p>
                <p>The first output shows examples of blended tiles. If the unlabelled tiles carry no guesses yet (no
                model at the Pseudo-Labeler), the preview blends labelled tiles only; training will blend both.</p>
                <p>Labelled rows may also be <b>whole images with all their cells</b>, from the Tile Reader: the HydraMix
                Learner then trains a detector, which the HydraMix Predictor finds all cells of slides with.</p>
                <p>Remove the training set's input port to train on labelled tiles alone.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Labelled tiles",
                g -> g.name("Labelled tiles").description("Tiles with class and position of the cell, or whole images with all their cells.") //
                    .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Training set",
                g -> g.name("Training set").description("The unlabelled tiles, from the Pseudo-Labeler. Optional.") //
                    .optional().supportedTypes(TrainingSetPortObject.TYPE)
                    .defaultPortType(TrainingSetPortObject.TYPE)) //
            .addOutputPortGroup("Mixed tiles",
                g -> g.name("Mixed tiles").description("""
                        Examples of blended tiles: the blended label as a probability for each class, the blended
                        position in pixels of the tile, the share of the first tile (lambda, 0.5 to 1), and which two
                        tiles were blended. Of whole images: blended parts and which two images they are from.
                        """) //
                    .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Complete training set",
                g -> g.name("Training set").description("All that the HydraMix Learner needs.") //
                    .fixed(TrainingSetPortObject.TYPE))) //
        .model(m -> m.parametersClass(SharpenMixParameters.class) //
            .configure(SharpenMixNodeFactory::configure) //
            .execute(SharpenMixNodeFactory::execute)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("semi-supervised", "MixUp", "MixMatch", "sharpening", "temperature", "training set") //
        .addExternalResource("https://arxiv.org/abs/2008.04753", "HydraMix-Net (Bashir et al. 2020)") //
        .addExternalResource("https://arxiv.org/abs/1905.02249", "MixMatch (Berthelot et al. 2019)");

    /** Called by the node repository. */
    public SharpenMixNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        out.setOutSpecs(SharpenMixing.configure(in.getParameters(), in.getInPortSpecs()));
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws KNIMEException, CanceledExecutionException {
        out.setOutData(SharpenMixing.execute(in.getParameters(), in.getInPortObjects(), in.getExecutionContext()));
    }
}
