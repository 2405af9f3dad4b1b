package org.hydramix.nodes.predictor;

import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.view.ViewPages;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The HydraMix Predictor. */
public final class PredictorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("HydraMix Predictor") //
        .icon("hydramix-predictor.png") //
        .shortDescription("Predicts the cell in each tile, or finds all cells of whole images and slides.") //
        .fullDescription("""
                <p>Applies a trained model to tiles. Each row gets the likeliest class, a probability for each class,
                and the position of the cell in pixels of the tile. The picture column shows the tile enlarged, with a
                dot in the colour of the class where the cell is predicted, and a ring where it truly is, if that is
                known.</p>
                <p>Cells of a class lie together: where the table has other tiles of the same image, the nearest ones also decide
                on the class of a tile, and so do those that look most alike to the model. Set <i>Neighbouring tiles</i> and
                <i>Similar tiles</i> to 0 to predict each by itself.</p>
                <p>The model comes from the HydraMix Learner, or from a file that the Learner wrote: remove the model's
                input port to choose a file.</p>
                <p>Tiles must have the size that the model was trained on, and should have the same resolution; the node
                warns if they have not.</p>
                <p>With <b>all cells of whole images</b>, images and slides of any size are searched instead: a folder, files
                named by a column, or the images in the tile column. Every part of an image votes for the cell that it
                sees; places with many votes are cells. Slides are scaled to the model's resolution, glass is left out, and
                memory does not depend on the size of the slide. The model must have been trained on whole
                images with all their cells, or with background tiles.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Model",
                g -> g.name("Model").description("A trained model. Without it, the model is read from a file.") //
                    .optional().supportedTypes(ModelPortObject.TYPE).defaultPortType(ModelPortObject.TYPE)) //
            .addInputPortGroup("Tiles",
                g -> g.name("Tiles").description("""
                        Tiles of the model's patch size, labelled or not. For whole images: a table that holds or names them, or
                        any table if a folder is given, as it is then not read.
                        """) //
                    .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Predictions",
                g -> g.name("Predictions").description("""
                        The tiles with the predicted class, a probability for each class, the confidence (the largest
                        probability), the predicted position in pixels of the tile, and a picture. For whole images, one
                        row a cell: the image, named as by the Tile Reader, the position in pixels of the image and in
                        µm, class, probabilities and confidence.
                        """) //
                    .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Images",
                g -> g.name("Images").description("""
                        For whole images, one row an image: size, area analysed, number of cells and cells per mm² of each
                        class, time, and an overview picture. Empty when tiles are predicted.
                        """) //
                    .fixed(BufferedDataTable.TYPE))) //
        .model(m -> m.parametersClass(PredictorParameters.class) //
            .configure(PredictorNodeFactory::configure) //
            .execute(PredictorNodeFactory::execute)) //
        .addView(v -> ViewPages.declare(v, PredictorView.PAGE, PredictorView.DESCRIPTION)) //
        .nodeType(NodeType.Predictor) //
        .keywords("deep learning", "inference", "apply", "cell classification", "cell detection", "centroid") //
        .addExternalResource("https://arxiv.org/abs/2008.04753", "HydraMix-Net (Bashir et al. 2020)");

    /** Called by the node repository. */
    public PredictorNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final PredictorParameters parameters = in.getParameters();
        final PortObjectSpec[] specs = in.getInPortSpecs();
        out.setOutSpecs(Predicting.configure(parameters, specs));
        Predicting.warnings(parameters, specs).show(out::setWarningMessage);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws KNIMEException, CanceledExecutionException {
        Predicting.execute(in.getParameters(), in.getInPortObjects(), in.getExecutionContext(), out);
    }
}
