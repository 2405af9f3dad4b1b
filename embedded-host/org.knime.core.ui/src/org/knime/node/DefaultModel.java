package org.knime.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What a node does. */
public abstract class DefaultModel implements FluentNodeAPI {

    private final Class<? extends NodeParameters> parametersClass;

    private DefaultModel(final Class<? extends NodeParameters> parametersClass) {
        this.parametersClass = parametersClass;
    }

    /** @return the class of the settings; {@code null} if there are none */
    final Class<? extends NodeParameters> parametersClass() {
        return parametersClass;
    }

    /** A node that computes its outputs as it likes. */
    static final class Standard extends DefaultModel {

        private final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure;

        private final ExecuteConsumer execute;

        private Standard(final Class<? extends NodeParameters> parametersClass,
            final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
            final ExecuteConsumer execute) {
            super(parametersClass);
            this.configure = configure;
            this.execute = execute;
        }

        ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure() {
            return configure;
        }

        ExecuteConsumer execute() {
            return execute;
        }
    }

    /** A node that changes the columns of its first input, row by row. */
    static final class Rearranging extends DefaultModel {

        private final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrange;

        private Rearranging(final Class<? extends NodeParameters> parametersClass,
            final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrange) {
            super(parametersClass);
            this.rearrange = rearrange;
        }

        ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrange() {
            return rearrange;
        }
    }

    /** The first step. */
    static final class ParametersStage implements RequireModelParameters {

        @Override
        public RequireConfigureOrRearrangeColumns parametersClass(final Class<? extends NodeParameters> type) {
            return new ConfigureStage(type);
        }

        @Override
        public RequireConfigureOrRearrangeColumns withoutParameters() {
            return new ConfigureStage(null);
        }
    }

    private record ConfigureStage(Class<? extends NodeParameters> type)
        implements RequireConfigureOrRearrangeColumns {

        @Override
        public RequireExecute configure(
            final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure) {
            return execute -> new Standard(type, configure, execute);
        }

        @Override
        public DefaultModel rearrangeColumns(
            final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrange) {
            return new Rearranging(type, rearrange);
        }
    }

    /** Step: the settings. */
    public interface RequireModelParameters {

        /**
         * @param parametersClass the class of the settings
         * @return the next step
         */
        RequireConfigureOrRearrangeColumns parametersClass(Class<? extends NodeParameters> parametersClass);

        /** @return the next step of a node without settings */
        RequireConfigureOrRearrangeColumns withoutParameters();
    }

    /** Step: what is known before execution. */
    public interface RequireConfigureOrRearrangeColumns {

        /**
         * @param configure checks the settings and says what the outputs will look like
         * @return the next step
         */
        RequireExecute configure(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure);

        /**
         * @param rearrange says how the columns of the one input table change; used to configure and to execute
         * @return the finished model
         */
        DefaultModel rearrangeColumns(
            ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrange);
    }

    /** Step: execution. */
    @FunctionalInterface
    public interface RequireExecute {

        /**
         * @param execute computes the outputs
         * @return the finished model
         */
        DefaultModel execute(ExecuteConsumer execute);
    }

    /**
     * Code that may find the settings invalid.
     *
     * @param <I> where it reads
     * @param <O> where it writes
     */
    @FunctionalInterface
    public interface ConfigureOrRearrangerConsumer<I, O> {

        /**
         * @param input where it reads
         * @param output where it writes
         * @throws InvalidSettingsException if the node cannot be executed; the message is shown to the user
         */
        void accept(I input, O output) throws InvalidSettingsException;
    }

    /** Code that computes the outputs. */
    @FunctionalInterface
    public interface ExecuteConsumer {

        /**
         * @param input where it reads
         * @param output where it writes
         * @throws CanceledExecutionException if the user cancelled the node
         * @throws KNIMEException if the node failed; the message is shown to the user
         */
        void accept(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException;
    }

    /** What is known while configuring. Port 0 is the first one after the flow variable port. */
    public interface ConfigureInput {

        /**
         * @param <S> the class of the settings
         * @return the settings
         */
        <S extends NodeParameters> S getParameters();

        /**
         * @param index a port
         * @param <S> the class of the spec
         * @return the spec there; {@code null} if none is known yet
         */
        <S extends PortObjectSpec> S getInPortSpec(int index);

        /** @return all specs; {@code null} where none is known yet */
        PortObjectSpec[] getInPortSpecs();

        /**
         * @param index a port for tables
         * @return the spec there; {@code null} if none is known yet
         */
        DataTableSpec getInTableSpec(int index);

        /** @return the specs of a node whose inputs are all tables; {@code null} where none is known yet */
        DataTableSpec[] getInTableSpecs();

        /** @return the types of the outputs */
        PortType[] getOutPortTypes();
    }

    /** Takes what is known before execution. Port 0 is the first one after the flow variable port. */
    public interface ConfigureOutput {

        /**
         * @param index a port
         * @param spec what the output will look like; {@code null} if that is not known yet
         */
        void setOutSpec(int index, PortObjectSpec spec);

        /** @param specs one for each output */
        void setOutSpecs(PortObjectSpec... specs);

        /** @param message shown at the node */
        void setWarningMessage(String message);
    }

    /** What is known while executing. Port 0 is the first one after the flow variable port. */
    public interface ExecuteInput {

        /**
         * @param <S> the class of the settings
         * @return the settings
         */
        <S extends NodeParameters> S getParameters();

        /**
         * @param index a port
         * @param <D> the class of the object
         * @return the object there
         */
        <D extends PortObject> D getInPortObject(int index);

        /** @return all objects */
        PortObject[] getInPortObjects();

        /**
         * @param index a port for tables
         * @return the table there
         */
        BufferedDataTable getInTable(int index);

        /** @return the tables of a node whose inputs are all tables */
        BufferedDataTable[] getInTables();

        /** @return the types of the outputs */
        PortType[] getOutPortTypes();

        /** @return makes tables, takes progress and says whether the user cancelled */
        ExecutionContext getExecutionContext();
    }

    /** Takes the results. Port 0 is the first one after the flow variable port. */
    public interface ExecuteOutput {

        /**
         * @param index a port
         * @param data the result there
         */
        void setOutData(int index, PortObject data);

        /** @param data one for each output */
        void setOutData(PortObject... data);

        /** @param data what the view of the node needs */
        void setInternalData(PortObject... data);

        /** @param message shown at the node */
        void setWarningMessage(String message);
    }

    /** What is known while changing columns. */
    public interface RearrangeColumnsInput {

        /**
         * @param <S> the class of the settings
         * @return the settings
         */
        <S extends NodeParameters> S getParameters();

        /** @return the spec of the input table */
        DataTableSpec getDataTableSpec();
    }

    /** Takes the change of columns. */
    public interface RearrangeColumnsOutput {

        /** @param rearranger the change */
        void setColumnRearranger(ColumnRearranger rearranger);
    }
}
