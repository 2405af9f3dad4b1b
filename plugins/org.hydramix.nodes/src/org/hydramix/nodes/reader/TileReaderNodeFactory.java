package org.hydramix.nodes.reader;

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

/** The Tile Reader. */
public final class TileReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Tile Reader") //
        .icon("tile-reader.png") //
        .shortDescription("Cuts histology images into tiles around annotated cells, or over a grid.") //
        .fullDescription("""
                <p>Reads a folder of images (PNG, JPEG, BMP, TIFF) or whole slides (SVS, pyramidal TIFF; with
                <a href="https://openslide.org">OpenSlide</a> installed also NDPI, MRXS, SCN and others) and, if there
                are any, dots that a pathologist set on cells. Each row of the output is one small tile. Slides are read
                piece by piece, and glass without tissue is passed over.</p>
                <p>The folder holds the images, <tt>annotations.csv</tt> with one dot a row
                (<tt>image,x,y,class</tt>; pixels counted from the upper left, pixel centres at whole numbers), and
                optionally <tt>images.csv</tt> with one image a row (<tt>image,mpp,split</tt>; resolution in µm/px and
                <i>train</i>, <i>val</i> or <i>test</i>).</p>
                <p>Dots set in QuPath are read as they are: export points (or detected cells) as GeoJSON and put the file
                beside its image, <tt>slide.geojson</tt> beside <tt>slide.svs</tt>. The classification's name is the
                class.</p>
                <p>To train a detector that finds all cells of an image, choose <i>Whole image with all its cells</i>:
                each image in which every cell is annotated is one row, with the cells as GeoJSON; images without
                annotations go to the second output.</p>
                <p>To find out how few labels are enough, let only some cells keep their label: the rest goes to the
                second output without it.</p>
                <p>A file or row that cannot be used does not stop the node. It is listed in the third output with the
                reason, and the node shows a warning.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Image files",
                g -> g.name("Image files") //
                    .description("Paths of the images to read, one a row. Without it, the whole folder is read.") //
                    .optional().supportedTypes(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Labelled tiles",
                g -> g.name("Labelled tiles") //
                    .description("One row a labelled cell: the tile, its class, the cell's position in pixels of the "
                        + "tile, and where the tile was cut. Or one row an annotated image, with all its cells.") //
                    .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Unlabelled tiles",
                g -> g.name("Unlabelled tiles") //
                    .description("Tiles without label: the remaining cells, a grid over tissue, or whole images.") //
                    .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Skipped files",
                g -> g.name("Skipped files") //
                    .description("Files and rows that were not used, with the reason and what to do.") //
                    .fixed(BufferedDataTable.TYPE))) //
        .model(m -> m.parametersClass(TileReaderParameters.class) //
            .configure(TileReaderNodeFactory::configure) //
            .execute(TileReaderNodeFactory::execute)) //
        .nodeType(NodeType.Source) //
        .keywords("histology", "pathology", "patch", "image", "annotation", "dots", "cells", "slide") //
        .addExternalResource("https://arxiv.org/abs/2008.04753", "HydraMix-Net (Bashir et al. 2020)");

    /** Called by the node repository. */
    public TileReaderNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final TileReaderParameters parameters = in.getParameters();
        out.setOutSpecs(TileReading.configure(parameters, in.getInPortSpecs()));
        TileReading.sizeWarning(parameters).ifPresent(out::setWarningMessage);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws KNIMEException, CanceledExecutionException {
        TileReading.execute(in.getParameters(), in.getInPortObjects(), in.getExecutionContext(), out);
    }
}
