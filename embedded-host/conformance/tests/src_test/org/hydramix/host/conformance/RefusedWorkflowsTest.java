package org.hydramix.host.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows that the host must not load, and why it says so. */
class RefusedWorkflowsTest {

    private static final int LOAD_ERROR = 3;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @TempDir
    private Path scratch;

    private Path workflow;

    @BeforeEach
    void copy() throws Exception {
        workflow = HostLauncher.copy(HostLauncher.DATA.resolve("workflows/table"), scratch);
    }

    @Test
    void externalEntityInWorkflow() throws Exception {
        assertRefusesEntity(workflow.resolve("workflow.knime"), "value=\"5.8.3\"");
    }

    @Test
    void externalEntityInSettings() throws Exception {
        assertRefusesEntity(workflow.resolve("Row Maker (#1)/settings.xml"), "value=\"Row Maker\"");
    }

    /** The entity points at a file with a marker: it must neither be read nor be shown. */
    private void assertRefusesEntity(final Path file, final String attribute) throws Exception {
        final Path secret = Files.writeString(scratch.resolve("secret.txt"), "marker-of-the-secret");
        HostLauncher.replace(file, DECLARATION, DECLARATION + "<!DOCTYPE config [<!ENTITY % secret SYSTEM \""
            + secret.toUri() + "\"> %secret; <!ENTITY harmless \"5.8.3\">]>\n");
        HostLauncher.replace(file, attribute, "value=\"&harmless;\"");
        final HostRun run = run();
        assertEquals(LOAD_ERROR, run.exitCode(), run.text());
        assertTrue(run.text().contains("DOCTYPE is not allowed"), run.text());
        assertFalse(run.text().contains("marker-of-the-secret"), run.text());
    }

    @Test
    void metanode() throws Exception {
        final Path file = workflow.resolve("workflow.knime");
        HostLauncher.replace(file, "type=\"xboolean\" value=\"false\"/>\n<entry key=\"node_type\"",
            "type=\"xboolean\" value=\"true\"/>\n<entry key=\"node_type\"");
        HostLauncher.replace(file, "value=\"NativeNode\"", "value=\"MetaNode\"");
        final HostRun run = run();
        assertEquals(LOAD_ERROR, run.exitCode(), run.text());
        assertTrue(run.text().toLowerCase().contains("metanode"), run.text());
    }

    @Test
    void nodeFolderOutsideTheWorkflow() throws Exception {
        final Path outside = scratch.resolve("outside");
        Files.createDirectories(outside);
        Files.move(workflow.resolve("Row Maker (#1)/settings.xml"), outside.resolve("settings.xml"));
        HostLauncher.replace(workflow.resolve("workflow.knime"), "Row Maker (#1)/settings.xml",
            "../outside/settings.xml");
        final HostRun run = run();
        assertEquals(LOAD_ERROR, run.exitCode(), run.text());
        assertTrue(run.text().contains("../outside/settings.xml"), run.text());
    }

    @Test
    void brokenXml() throws Exception {
        HostLauncher.replace(workflow.resolve("workflow.knime"), "</config>", "</confg>");
        final HostRun run = run();
        assertEquals(LOAD_ERROR, run.exitCode(), run.text());
        assertTrue(run.text().contains("workflow.knime"), run.text());
    }

    private HostRun run() throws Exception {
        return new HostLauncher(scratch).run("-nosave", "-reset", "-failonloaderror", "-workflowDir=" + workflow);
    }
}
