package org.hydramix.host.batch;

import org.hydramix.host.load.LoadedWorkflow;
import org.hydramix.host.load.WorkflowFormatException;
import org.hydramix.host.load.WorkflowLoader;
import org.hydramix.host.workflow.FlowVariableValue;
import org.hydramix.host.workflow.Workflow;
import org.hydramix.host.workflow.WorkflowExecutor;
import org.hydramix.host.workflow.WorkflowNode;
import org.knime.core.node.NodeLogger;

/** One run: load, change, execute, report, save. */
final class BatchRun {

    private static final NodeLogger LOGGER = NodeLogger.getLogger("org.knime.core.node.workflow.BatchExecutor");

    /**
     * @param arguments the command line
     * @return the exit code
     * @throws InterruptedException if the thread is interrupted while nodes run
     */
    int run(final String[] arguments) throws InterruptedException {
        if (arguments.length == 0) {
            Usage.print(System.err);
            return ExitCode.SUCCESS;
        }
        try {
            return run(ArgumentParser.parse(arguments));
        } catch (ArgumentException e) {
            LOGGER.error(e.getMessage());
            return ExitCode.PARAMETERS;
        } catch (WorkflowFormatException e) {
            LOGGER.error("IO error while loading the workflow: " + e.getMessage());
            return ExitCode.LOAD;
        }
    }

    private int run(final BatchArguments arguments)
        throws ArgumentException, WorkflowFormatException, InterruptedException {
        final LoadedWorkflow loaded = new WorkflowLoader(arguments.input(), !arguments.reset()).load();
        final Workflow workflow = loaded.workflow();
        setVariables(arguments, workflow);
        workflow.configureAll();
        if (arguments.failOnLoadError() && !loaded.problems().isEmpty()) {
            LOGGER.error("Status: Error: " + workflow.nameWithId() + " loaded with errors");
            LOGGER.error(
                "IO error while loading the workflow: Error(s) during workflow loading. Check log file for details.");
            return ExitCode.LOAD;
        }
        if (arguments.reset()) {
            workflow.resetAll();
        }
        applyOptions(arguments, workflow);
        final boolean success = !arguments.execute() || execute(workflow);
        NodeStates.print(workflow, System.out);
        return success ? ExitCode.SUCCESS : ExitCode.EXECUTION;
    }

    private static void setVariables(final BatchArguments arguments, final Workflow workflow) {
        for (FlowVariableValue variable : arguments.variables()) {
            if (workflow.variables().put(variable.name(), variable) == null) {
                LOGGER.warn("The workflow variable is potentially unused (not defined in workflow): \""
                    + variable.name() + "\" (" + variable.type() + ")");
            }
        }
    }

    private static void applyOptions(final BatchArguments arguments, final Workflow workflow)
        throws ArgumentException {
        for (NodeOption option : arguments.options()) {
            final WorkflowNode node = workflow.node(option.node()).orElse(null);
            if (node == null || node.node().isEmpty()) {
                LOGGER.warn("No node with id [" + option.node() + "] found.");
            } else if (option.applyTo(node)) {
                workflow.resetFrom(node);
            }
        }
    }

    private static boolean execute(final Workflow workflow) throws InterruptedException {
        final WorkflowExecutor executor = new WorkflowExecutor(workflow);
        try (Interruption interruption = new Interruption(executor)) {
            return executor.executeAll();
        }
    }
}
