package org.hydramix.nodes.scorer;

import org.hydramix.nodes.view.ViewPages;
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

/** The HydraMix Scorer. */
public final class ScorerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("HydraMix Scorer") //
        .icon("hydramix-scorer.png") //
        .shortDescription("Compares predicted classes and positions of cells with the truth.") //
        .fullDescription("""
                <p>Compares predictions with the truth, row by row: rows belong together if they have the same Row ID.
                Connect the tiles that were predicted to the second input.</p>
                <p><b>Macro-F1</b> and <b>balanced accuracy</b> count every class alike, however rare it is; plain
                accuracy is dominated by the frequent ones. The <b>expected calibration error</b> tells how far stated
                confidence is from actual accuracy (15 bins). The <b>localisation error</b> is the distance between the
                predicted and the true position.</p>
                <p>For <b>cells of whole images</b>, the cells that the Predictor found are matched one to one with the true
                cells of the same image, the closest pair first, within a radius. A cell that was found with the wrong class
                counts as found in the overall score, and in the score of its class as missed. The true cells are the
                whole images with all their cells of the Tile Reader, or its labelled tiles with all cells labelled. They may
                have been read at another resolution than that of the images: keep the Predictor's columns X (µm) and Y (µm),
                from which the node knows it.</p>
                <p>A value is missing where it is not defined, for example the precision of a class that was never
                predicted, or micrometres if the resolution is not known or not the same.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputTable("Predictions",
                "Tiles with predicted class and position, or cells of whole images, from the HydraMix Predictor.") //
            .addInputTable("Truth", "Tiles with true class and position, under the same Row IDs or of the same images.") //
            .addOutputTable("Scores", "One row a figure, of all cells together.") //
            .addOutputTable("Scores per class", "Precision, recall, F1 and number of true cells of each class.") //
            .addOutputTable("Confusion matrix",
                "Numbers of cells: one row a true class, one column a predicted class.") //
            .addOutputTable("Free response", """
                    For whole images: recall and false cells per image, precision and F1, for each least confidence. Empty
                    for tiles.
                    """)) //
        .model(m -> m.parametersClass(ScorerParameters.class) //
            .configure(ScorerNodeFactory::configure) //
            .execute(ScorerNodeFactory::execute)) //
        .addView(v -> ViewPages.declare(v, ScorerView.PAGE, ScorerView.DESCRIPTION)) //
        .nodeType(NodeType.Other) //
        .keywords("accuracy", "F1", "confusion matrix", "precision", "recall", "calibration", "evaluation") //
        .addExternalResource("https://arxiv.org/abs/2008.04753", "HydraMix-Net (Bashir et al. 2020)");

    /** Called by the node repository. */
    public ScorerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        out.setOutSpecs(Scoring.configure(in.getParameters(), in.getInTableSpec(0), in.getInTableSpec(1)));
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws KNIMEException, CanceledExecutionException {
        Scoring.execute(in.getParameters(), in.getInTable(0), in.getInTable(1), in.getExecutionContext(), out);
    }
}
