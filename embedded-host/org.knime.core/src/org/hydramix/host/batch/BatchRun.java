package org.hydramix.host.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.hydramix.host.batch.BatchArguments.DirectoryTarget;
import org.hydramix.host.batch.BatchArguments.FileTarget;
import org.hydramix.host.batch.BatchArguments.SaveTarget;
import org.hydramix.host.load.LoadedWorkflow;
import org.hydramix.host.load.WorkflowFormatException;
import org.hydramix.host.load.WorkflowLoader;
import org.hydramix.host.save.WorkflowSaver;
import org.hydramix.host.workflow.FlowVariableValue;
import org.hydramix.host.workflow.NodeState;
import org.hydramix.host.workflow.Workflow;
import org.hydramix.host.workflow.WorkflowExecutor;
import org.hydramix.host.workflow.WorkflowNode;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.NodeLogger;

/** One run: load, change, execute, save, report. */
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
            final BatchArguments parsed = ArgumentParser.parse(arguments);
            Reports.check();
            check(parsed.save());
            return run(parsed);
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
        if (!arguments.zipped()) {
            return run(arguments, arguments.input());
        }
        try (Unpacked unpacked = Unpacked.of(arguments.input())) {
            return run(arguments, unpacked.directory());
        }
    }

    private int run(final BatchArguments arguments, final Path directory)
        throws ArgumentException, WorkflowFormatException, InterruptedException {
        final LoadedWorkflow loaded = new WorkflowLoader(directory, !arguments.reset()).load();
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
        if (arguments.execute() && !execute(workflow)) {
            // half a run is not worth saving over a whole one
            return ExitCode.EXECUTION;
        }
        final boolean success = !arguments.execute() || workflow.state() == NodeState.EXECUTED;
        NodeStates.print(workflow, System.out);
        final boolean printed = succeeds("The results could not be printed", () -> Reports.print(workflow.view()));
        final boolean saved = succeeds("The workflow could not be saved", () -> save(arguments.save(), loaded));
        final boolean reported = succeeds("The report is not complete", () -> Reports.write(workflow.view()));
        return success && printed && saved && reported ? ExitCode.SUCCESS : ExitCode.EXECUTION;
    }

    /** Writes something. */
    interface Writing {

        void write() throws IOException, CanceledExecutionException;
    }

    /**
     * What cannot be written must not keep anything else from being written, be it that memory ran out, or that a view or a table
     * in a temporary file fails in a way of its own.
     *
     * @param failure what to say then
     * @param writing what is tried
     */
    static boolean succeeds(final String failure, final Writing writing) {
        try {
            writing.write();
            return true;
        } catch (IOException | CanceledExecutionException e) {
            LOGGER.error(failure + ": " + e.getMessage());
        } catch (RuntimeException | Error e) { // NOSONAR said, and told by the exit code
            LOGGER.error(failure + ": " + e, e);
        }
        return false;
    }

    private static void check(final SaveTarget target) throws ArgumentException {
        try {
            if (target instanceof DirectoryTarget t) {
                WorkflowSaver.check(t.directory());
            } else if (target instanceof FileTarget t) {
                WorkflowSaver.checkZipped(t.file());
            }
        } catch (IOException e) {
            throw new ArgumentException(e.getMessage());
        }
    }

    private static void save(final SaveTarget target, final LoadedWorkflow loaded)
        throws IOException, CanceledExecutionException {
        if (target instanceof DirectoryTarget t) {
            new WorkflowSaver(loaded).save(t.directory());
        } else if (target instanceof FileTarget t) {
            new WorkflowSaver(loaded).saveZipped(t.file());
        }
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

    /** @return whether the run came to its end; {@code false} if the user ended it */
    private static boolean execute(final Workflow workflow) throws InterruptedException {
        final WorkflowExecutor executor = new WorkflowExecutor(workflow);
        try (Interruption interruption = Interruption.of(executor);
                ProgressPrinter printer = ProgressPrinter.start(executor, System.err)) {
            executor.executeAll();
            if (interruption.happened()) {
                NodeStates.print(workflow, System.out);
            }
            return !interruption.happened();
        }
    }
}
