package org.hydramix.host.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.hydramix.host.load.LoadedWorkflow;
import org.hydramix.host.load.VariableEntries;
import org.hydramix.host.load.WorkflowLoader;
import org.hydramix.host.workflow.FlowVariableValue;
import org.hydramix.host.workflow.Workflow;
import org.hydramix.host.workflow.WorkflowNode;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;

/** Saves a workflow with the results of its nodes. */
public final class WorkflowSaver {

    /** Tells KNIME that results were saved along with the workflow. */
    private static final String MARKER = ".savedWithData";

    /** Name that a zip file has until it is whole. */
    private static final String ZIP = "workflow.zip";

    private static final String DESCRIPTION = "workflow-metadata.xml";

    private static final String AUTHOR = "authorInformation";

    private static final String AUTHORED_BY = "authored-by";

    private static final String AUTHORED_WHEN = "authored-when";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

    private final LoadedWorkflow loaded;

    private final Workflow workflow;

    /** @param loaded what to save */
    public WorkflowSaver(final LoadedWorkflow loaded) {
        this.loaded = loaded;
        workflow = loaded.workflow();
    }

    /**
     * To be called before anything runs: hours of training must not end in a directory that cannot be written.
     *
     * @param target directory, which need not exist
     * @throws IOException if a workflow cannot be saved there
     */
    public static void check(final Path target) throws IOException {
        StagedDirectory.forDirectory(target).close();
    }

    /**
     * To be called before anything runs, as {@link #check}.
     *
     * @param target zip file, which need not exist
     * @throws IOException if it cannot be written
     */
    public static void checkZipped(final Path target) throws IOException {
        StagedDirectory.forFile(target).close();
    }

    /**
     * Writes everything on the target's disk first and moves it into place at the end, so that nothing is ever half-written.
     *
     * @param target directory, possibly the one that the workflow came from; made if it does not exist
     * @throws IOException if it cannot be written
     * @throws CanceledExecutionException if canceled
     */
    public void save(final Path target) throws IOException, CanceledExecutionException {
        try (StagedDirectory staged = StagedDirectory.forDirectory(target)) {
            writeTo(staged.path());
            final boolean elsewhere = !Files.exists(target) || !Files.isSameFile(target, workflow.directory());
            if (elsewhere) {
                copyCompanions(staged.path());
            }
            staged.moveItems(WorkflowLoader.WORKFLOW_FILE);
        }
    }

    private void writeTo(final Path directory) throws IOException, CanceledExecutionException {
        final TableNumbers tables = new TableNumbers();
        try {
            for (WorkflowNode node : workflow.inOrder()) {
                new NodeSaver(node, tables).save(SavedFiles.inside(directory, nodeFile(node)));
            }
            SavedFiles.write(workflowFile(), directory.resolve(WorkflowLoader.WORKFLOW_FILE));
        } catch (InvalidSettingsException e) {
            throw new IOException("The workflow file was not complete: " + e.getMessage(), e);
        }
        Files.writeString(directory.resolve(MARKER), "The results of this workflow were saved along with it.\n");
    }

    private String nodeFile(final WorkflowNode node) throws InvalidSettingsException {
        final NodeSettings nodes = loaded.file().getNodeSettings("nodes");
        for (String key : nodes) {
            final NodeSettings entry = nodes.getNodeSettings(key);
            if (entry.getInt("id") == node.id()) {
                return entry.getString("node_settings_file");
            }
        }
        throw new InvalidSettingsException("Node " + node.id() + " is not in the workflow file.");
    }

    private NodeSettings workflowFile() {
        final NodeSettings file = new NodeSettings(WorkflowLoader.WORKFLOW_FILE);
        loaded.file().copyTo(file);
        file.addString("state", workflow.state().name());
        addAuthor(file);
        final NodeSettingsWO variables = file.addNodeSettings("workflow_variables");
        int index = 0;
        for (FlowVariableValue variable : workflow.variables().values()) {
            VariableEntries.save(variable, variables.addNodeSettings("Var_" + index++));
        }
        return file;
    }

    /**
     * Writes a zip file with the workflow in its root.
     *
     * @param target the zip file, replaced at the end if it exists
     * @throws IOException if it cannot be written
     * @throws CanceledExecutionException if canceled
     */
    public void saveZipped(final Path target) throws IOException, CanceledExecutionException {
        try (StagedDirectory staged = StagedDirectory.forFile(target)) {
            final Path content = Files.createDirectory(staged.path().resolve("workflow"));
            writeTo(content);
            copyCompanions(content);
            ZipFolders.zip(content, staged.path().resolve(ZIP));
            staged.moveFile(ZIP);
        }
    }

    private static void addAuthor(final NodeSettings file) {
        final String user = System.getProperty("user.name", "unknown");
        final String now = TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        final NodeSettings old = new NodeSettings("old");
        if (file.getEntry(AUTHOR) instanceof NodeSettings known) {
            known.copyTo(old);
        }
        final NodeSettingsWO author = file.addNodeSettings(AUTHOR);
        author.addString(AUTHORED_BY, old.getString(AUTHORED_BY, user));
        author.addString(AUTHORED_WHEN, old.getString(AUTHORED_WHEN, now));
        author.addString("lastEdited-by", user);
        author.addString("lastEdited-when", now);
    }

    /** The description of the workflow and its data area: paths relative to the workflow must still lead somewhere. */
    private void copyCompanions(final Path directory) throws IOException {
        final Path description = workflow.directory().resolve(DESCRIPTION);
        if (Files.isRegularFile(description)) {
            Files.copy(description, directory.resolve(DESCRIPTION));
        }
        final Path data = workflow.directory().resolve("data");
        if (Files.isDirectory(data)) {
            SavedFiles.copyTree(data, directory.resolve("data"));
        }
    }
}
