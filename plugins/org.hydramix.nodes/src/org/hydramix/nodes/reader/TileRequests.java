package org.hydramix.nodes.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.hydramix.engine.source.BackgroundTiles;
import org.hydramix.engine.source.CellChoice;
import org.hydramix.engine.source.DotColumns;
import org.hydramix.engine.source.Grid;
import org.hydramix.engine.source.ImagePlace;
import org.hydramix.engine.source.PatchCut;
import org.hydramix.engine.source.TileRequest;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.path.WorkflowPaths;
import org.knime.core.node.InvalidSettingsException;

/** The dialog's settings as a request to the engine. */
final class TileRequests {

    private TileRequests() {
    }

    /**
     * @param p settings
     * @param paths resolves what the user typed
     * @param listed what the connected table lists; empty without one
     * @return the request
     * @throws InvalidSettingsException if a setting is outside its range, or a path is missing or unusable
     */
    static TileRequest of(final TileReaderParameters p, final WorkflowPaths paths, final List<String> listed)
        throws InvalidSettingsException {
        final List<Path> files = new ArrayList<>();
        for (final String file : listed) {
            files.add(paths.required(file, "The image"));
        }
        final Path folder = p.m_path.isBlank() && !files.isEmpty() ? files.get(0).toAbsolutePath().getParent()
            : paths.required(p.m_path, "The folder or image");
        final ImagePlace place =
            new ImagePlace(folder, files, paths.optional(p.m_imageTable, "The image table"), p.m_split);
        final var annotations = paths.optional(p.m_annotationTable, "The annotation table");
        final OptionalDouble resolution =
            p.m_micronsPerPixel == 0 ? OptionalDouble.empty() : OptionalDouble.of(p.m_micronsPerPixel);
        return EngineCall.settings(() -> new TileRequest(place, annotations,
            new DotColumns(p.m_imageColumn, p.m_xColumn, p.m_yColumn, p.m_classColumn), p.m_cut.mode(),
            new PatchCut(p.m_patchSize, p.m_randomOffset),
            new CellChoice(p.m_labelledCells, p.m_balanced, p.m_unlabelled.tiles()),
            new Grid(p.m_gridSpacing == 0 ? p.m_patchSize : p.m_gridSpacing, p.m_leastTissue),
            new BackgroundTiles(p.m_backgroundPerImage, p.m_backgroundPerCell, p.m_backgroundDistance), resolution,
            p.m_seed).withAnnotatedImages(p.m_annotatedImages).withColours(p.m_stain.colours()).withTileResolution(
                p.m_tileResolution == 0 ? OptionalDouble.empty() : OptionalDouble.of(p.m_tileResolution)));
    }
}
