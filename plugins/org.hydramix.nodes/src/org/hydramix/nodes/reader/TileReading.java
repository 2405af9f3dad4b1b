package org.hydramix.nodes.reader;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.source.TileReader;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.call.Warnings;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.port.PortInputs;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ExecuteOutput;

/** What the Tile Reader does. */
final class TileReading {

    private TileReading() {
    }

    /**
     * @param p settings
     * @param inputs spec of the table of paths, if one is connected
     * @return of the three outputs
     * @throws InvalidSettingsException if a setting is wrong
     */
    static PortObjectSpec[] configure(final TileReaderParameters p, final PortObjectSpec[] inputs)
        throws InvalidSettingsException {
        final Optional<DataTableSpec> listed = PortInputs.table(inputs);
        if (listed.isPresent()) {
            PathList.column(listed.get(), p.m_pathColumn);
        }
        if (inputs.length == 0 || !p.m_path.isBlank()) {
            TileRequests.of(p, WorkflowPaths.current(), List.of());
        }
        return TileTables.specs(p.m_cut);
    }

    /**
     * @param p settings
     * @return a warning if no network takes tiles of this size, which the dialog then would not take either
     */
    static Optional<String> sizeWarning(final TileReaderParameters p) {
        final boolean patches = p.m_cut == CutChoice.CELLS || p.m_cut == CutChoice.GRID;
        return patches && (p.m_patchSize < NetworkSpec.SMALLEST_PATCH || p.m_patchSize > NetworkSpec.LARGEST_PATCH)
            ? Optional.of("Tiles of " + p.m_patchSize + " px are for looking at only: models are trained on tiles of "
                + NetworkSpec.SMALLEST_PATCH + " to " + NetworkSpec.LARGEST_PATCH
                + " px. Change the patch size for training and prediction.")
            : Optional.empty();
    }

    /**
     * @param p settings
     * @param inputs the table of paths, if one is connected
     * @param exec of the node
     * @param output receives tables and warning
     */
    static void execute(final TileReaderParameters p, final PortObject[] inputs, final ExecutionContext exec,
        final ExecuteOutput output) throws KNIMEException, CanceledExecutionException {
        final TileTables tables = new TileTables(p.m_cut, exec);
        final Warnings warnings = new Warnings().add(sizeWarning(p));
        warnings.add(EngineCall.run(() -> {
            final List<String> listed =
                inputs.length == 0 ? List.of() : PathList.read((BufferedDataTable)inputs[0], p.m_pathColumn);
            TileReader.read(TileRequests.of(p, WorkflowPaths.current(), listed), tables, new NodeMonitor(exec));
            return tables.warning();
        }));
        warnings.show(output::setWarningMessage);
        output.setOutData(tables.close());
    }
}
