package org.hydramix.host.workflow;

import java.io.File;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NodeView;
import org.w3c.dom.Element;

/** Nodes for tests: any number of table inputs, one table output, and what execution does beside making it. */
final class ScriptedNode extends NodeFactory<NodeModel> {

    /** A setting that makes the node fail when it takes over its settings. */
    static final String FAILS = "fails";

    /** What execution does. */
    @FunctionalInterface
    interface Script {

        void run(ExecutionContext exec) throws Exception;
    }

    private final int inputs;

    private final Script script;

    private ScriptedNode(final int inputs, final Script script) {
        this.inputs = inputs;
        this.script = script;
    }

    static WorkflowNode of(final int id, final int inputs, final Script script) throws InvalidSettingsException {
        return of(id, inputs, script, new NodeSettings("settings.xml"));
    }

    /** @param fileSettings all that the workflow file has for the node */
    static WorkflowNode of(final int id, final int inputs, final Script script, final NodeSettings fileSettings)
        throws InvalidSettingsException {
        return WorkflowNode.of(id, fileSettings, new Node(new ScriptedNode(inputs, script)));
    }

    @Override
    public NodeModel createNodeModel() {
        return new Model(inputs, script);
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return new Description();
    }

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public NodeView<NodeModel> createNodeView(final int viewIndex, final NodeModel nodeModel) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected boolean hasDialog() {
        return false;
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        throw new UnsupportedOperationException();
    }

    private static final class Model extends NodeModel {

        private static final DataTableSpec SPEC =
            new DataTableSpec(new DataColumnSpecCreator("c", IntCell.TYPE).createSpec());

        private final Script script;

        Model(final int inputs, final Script script) {
            super(inputs, 1);
            this.script = script;
        }

        @Override
        protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) {
            return new DataTableSpec[]{SPEC};
        }

        @Override
        protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
            throws Exception {
            script.run(exec);
            final var container = exec.createDataContainer(SPEC);
            container.addRowToTable(new DefaultRow("Row0", new IntCell(inData.length)));
            container.close();
            return new BufferedDataTable[]{container.getTable()};
        }

        @Override
        protected void saveSettingsTo(final NodeSettingsWO settings) {
            // no settings
        }

        @Override
        protected void validateSettings(final NodeSettingsRO settings) {
            // no settings
        }

        @Override
        protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) {
            if (settings.containsKey(FAILS)) {
                throw new IllegalStateException("as the settings want it");
            }
        }

        @Override
        protected void reset() {
            // no state
        }

        @Override
        protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
            // no state
        }

        @Override
        protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
            // no state
        }
    }

    private static final class Description extends NodeDescription {

        @Override
        public String getNodeName() {
            return "Scripted";
        }

        @Override
        public NodeType getType() {
            return NodeType.Other;
        }

        @Override
        public String getIconPath() {
            return null;
        }

        @Override
        public String getInportName(final int index) {
            return "In";
        }

        @Override
        public String getInportDescription(final int index) {
            return "";
        }

        @Override
        public String getOutportName(final int index) {
            return "Out";
        }

        @Override
        public String getOutportDescription(final int index) {
            return "";
        }

        @Override
        public int getViewCount() {
            return 0;
        }

        @Override
        public String getViewName(final int index) {
            return null;
        }

        @Override
        public String getViewDescription(final int index) {
            return null;
        }

        @Override
        public String getInteractiveViewName() {
            return null;
        }

        @Override
        public Element getXMLDescription() {
            return null;
        }
    }
}
