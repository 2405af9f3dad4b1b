package org.hydramix.nodes.learner;

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

/** The HydraMix Learner. */
public final class LearnerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("HydraMix Learner") //
        .icon("hydramix-learner.png") //
        .shortDescription("Trains a network that tells what a cell is and where, from few labelled tiles.") //
        .fullDescription("""
                <p>Trains a network with two heads, one for the class of a cell and one for its position in the tile,
                by the method HydraMix-Net: the labels of unlabelled tiles are guessed, sharpened, and mixed with the
                labelled ones. Label some cells in many images rather than many cells in few images: guesses for
                patients that no label comes from are poor.</p>
                <p>On request the guess for an unlabelled cell also depends on its <b>neighbours</b> in the image, as cells of
                a class lie together. This takes the unlabelled tiles of all cells of their images, with the columns that tell
                where they lie, as the Tile Reader gives them.</p>
                <p>The <b>supervised baseline</b> trains the same network on the labelled tiles alone. Put both side by
                side to see what the unlabelled tiles are worth on your data.</p>
                <p>With <b>validation tiles</b> the history shows how well cells are told apart that are not trained
                on, and the best state of the network becomes the model. Use cells of other patients than those of the
                test.</p>
                <p>With <b>whole images and all their cells</b> in the training set, training sees parts of images, each
                with every place in it that shows a cell or background. That makes a better detector of cells in whole
                images than tiles with and without a cell do. Validation images then choose from which confidence on a
                cell counts; the Predictor uses that.</p>
                <p>Everything random follows the seed: on the CPU the same seed gives the same model. Give a checkpoint
                folder to be able to go on after an interruption of a training on tiles; the result is the same as without
                it. A training on whole images starts anew. Any number of Learners can share the folder: each training has a
                file of its own, deleted when it has ended.</p>
                <p>One Learner trains at a time, because the engine allows no more: others that KNIME starts at the same
                time say that they wait, and can be cancelled while they do.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Training set",
                g -> g.name("Training set").description("Labelled and unlabelled tiles or images, from Sharpen &amp; Mix.") //
                    .fixed(TrainingSetPortObject.TYPE)) //
            .addInputPortGroup("Validation tiles",
                g -> g.name("Validation tiles").description("Labelled tiles to watch training with; whole images with all their cells if the training set "
                    + "holds such. Optional.") //
                    .optional().supportedTypes(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Model to continue from",
                g -> g.name("Model to continue from").description("""
                        A trained model whose weights training starts from, of the same classes, patch size and network.
                        Optional.
                        """) //
                    .optional().supportedTypes(ModelPortObject.TYPE)) //
            .addOutputPortGroup("Model",
                g -> g.name("Model").description("The trained model, for the HydraMix Predictor.") //
                    .fixed(ModelPortObject.TYPE)) //
            .addOutputPortGroup("History",
                g -> g.name("History").description("""
                        One row an evaluation: losses, the weight of the unlabelled tiles, the learning rate, accuracy
                        in training and on the validation tiles, and how the guesses are shared among the classes.
                        """) //
                    .fixed(BufferedDataTable.TYPE))) //
        .model(m -> m.parametersClass(LearnerParameters.class) //
            .configure(LearnerNodeFactory::configure) //
            .execute(LearnerNodeFactory::execute)) //
        .addView(v -> ViewPages.declare(v, LearnerView.PAGE, LearnerView.DESCRIPTION)) //
        .nodeType(NodeType.Learner) //
        .keywords("semi-supervised", "deep learning", "training", "Wide-ResNet", "MixMatch", "symmetric cross-entropy",
            "cell classification", "cell detection", "baseline") //
        .addExternalResource("https://arxiv.org/abs/2008.04753", "HydraMix-Net (Bashir et al. 2020)") //
        .addExternalResource("https://arxiv.org/abs/1905.02249", "MixMatch (Berthelot et al. 2019)") //
        .addExternalResource("https://arxiv.org/abs/1908.06112", "Symmetric cross-entropy (Wang et al. 2019)");

    /** Called by the node repository. */
    public LearnerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final LearnerParameters parameters = in.getParameters();
        out.setOutSpecs(Learning.configure(parameters, in.getInPortSpecs()));
        Learning.warnings(parameters, in.getInPortSpecs()).show(out::setWarningMessage);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws KNIMEException, CanceledExecutionException {
        Learning.execute(in.getParameters(), in.getInPortObjects(), in.getExecutionContext(), out);
    }
}
