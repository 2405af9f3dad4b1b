package org.hydramix.host.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hydramix.host.view.NodePage;
import org.hydramix.host.workflow.Connection;
import org.hydramix.host.workflow.ExecutedNode;
import org.hydramix.host.workflow.ExecutedWorkflow;
import org.hydramix.host.workflow.NodeState;
import org.hydramix.host.workflow.OutputPort;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.workflow.NodeMessage;

/** An executed workflow that never ran, for tests of reports. */
final class MadeUpWorkflow implements ExecutedWorkflow {

    private final List<ExecutedNode> nodes = new ArrayList<>();

    private final List<Connection> connections = new ArrayList<>();

    /** A table under construction. */
    static final class Table {

        private final BufferedDataContainer container;

        private Table(final BufferedDataContainer container) {
            this.container = container;
        }

        Table row(final String key, final DataCell... cells) {
            container.addRowToTable(new DefaultRow(key, cells));
            return this;
        }

        BufferedDataTable close() {
            container.close();
            return container.getTable();
        }
    }

    /** Column names and types in turn. */
    static Table table(final Object... columns) {
        final DataColumnSpec[] specs = new DataColumnSpec[columns.length / 2];
        for (int i = 0; i < specs.length; i++) {
            specs[i] = new DataColumnSpecCreator((String)columns[2 * i], (DataType)columns[2 * i + 1]).createSpec();
        }
        return new Table(new ExecutionContext(new DefaultNodeProgressMonitor(), null)
            .createDataContainer(new DataTableSpec("table", specs)));
    }

    static DataCell number(final double value) {
        return Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value);
    }

    static DataCell whole(final int value) {
        return new IntCell(value);
    }

    static DataCell text(final String value) {
        return new StringCell(value);
    }

    MadeUpWorkflow node(final int id, final String name, final String annotation, final NodeState state,
        final NodeMessage message, final boolean end, final BufferedDataTable... tables) {
        final List<OutputPort> outputs = new ArrayList<>();
        for (int i = 0; i < tables.length; i++) {
            outputs.add(new OutputPort("Output " + (i + 1), tables[i]));
        }
        nodes.add(new ExecutedNode(id, name, "", annotation, state, message, Duration.ofMillis(1234),
            Map.of("seed", "1", "path", "<data>"), end, outputs, Optional.empty()));
        return this;
    }

    /** Gives the last node a view. */
    MadeUpWorkflow view(final NodePage page) {
        final ExecutedNode n = nodes.remove(nodes.size() - 1);
        nodes.add(new ExecutedNode(n.id(), n.name(), n.description(), n.annotation(), n.state(), n.message(),
            n.duration(), n.settings(), n.end(), n.outputs(), Optional.of(page)));
        return this;
    }

    MadeUpWorkflow connect(final int source, final int sourcePort, final int target, final int targetPort) {
        connections.add(new Connection(source, sourcePort, target, targetPort));
        return this;
    }

    @Override
    public String name() {
        return "train & score";
    }

    @Override
    public List<ExecutedNode> nodes() {
        return nodes;
    }

    @Override
    public List<Connection> connections() {
        return connections;
    }
}
