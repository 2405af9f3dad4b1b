package org.hydramix.checks.referee;

import static org.hydramix.checks.TestProject.PROJECT;
import static org.hydramix.checks.TestProject.listing;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hydramix.checks.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.objectweb.asm.tree.ClassNode;

/** The referee's verdict on this project. */
class ApiRefereeTest {

    /** So many at least are met: fewer mean that the referee looks at the wrong classes. */
    private static final int FEWEST = 100;

    private static final String WRONG_NODE_MODEL = """
        package org.knime.core.node;
        public class NodeModel { public static void noSuchMethod() { } }
        """;
    private static final String WRONG_USER = """
        package org.hydramix.nodes;
        class Wrong { static void run() { org.knime.core.node.NodeModel.noSuchMethod(); } }
        """;

    @Test
    void bundlesUseOnlyKnimesApi() throws IOException {
        requireCleanAndLarge(BundleReferee.check(PROJECT.bundleClasses(), listing()));
    }

    @Test
    @EnabledIfSystemProperty(named = "hydramix.host.built", matches = "true")
    void hostOffersOnlyKnimesApi() throws IOException {
        requireCleanAndLarge(HostReferee.check(PROJECT.hostClasses(), listing()));
    }

    @Test
    void oneWrongMemberAmongOurClassesFails() throws IOException {
        List<ClassNode> classes = new ArrayList<>(PROJECT.bundleClasses());
        Sources.compile(Stream.of(WRONG_NODE_MODEL, WRONG_USER)).stream()
            .filter(node -> node.name.startsWith("org/hydramix/")).forEach(classes::add);
        Report report = BundleReferee.check(classes, listing());
        AssertionError error = assertThrows(AssertionError.class, report::requireClean);
        assertTrue(error.getMessage().contains("1 outside KNIME 5.8's API:\n  org.hydramix.nodes.Wrong refers to "
            + "org.knime.core.node.NodeModel#noSuchMethod ()V\n"), error::getMessage);
        assertTrue(error.getMessage().contains("-Dknime.listing="), error::getMessage);
    }

    @Test
    @EnabledIfSystemProperty(named = "hydramix.host.built", matches = "true")
    void oneWrongMemberInTheHostFails() throws IOException {
        List<ClassNode> classes = new ArrayList<>(PROJECT.hostClasses());
        ClassNode wrong = Sources.compile(Stream.of(WRONG_NODE_MODEL)).get(0);
        classes.stream().filter(node -> "org/knime/core/node/NodeModel".equals(node.name))
            .forEach(node -> node.methods.addAll(wrong.methods.stream().filter(m -> m.name.startsWith("no")).toList()));
        AssertionError error = assertThrows(AssertionError.class,
            HostReferee.check(classes, listing())::requireClean);
        assertTrue(error.getMessage().contains("1 outside KNIME 5.8's API:\n  The host offers "
            + "org.knime.core.node.NodeModel#noSuchMethod ()V\n"), error::getMessage);
    }

    private static void requireCleanAndLarge(Report report) {
        System.out.println("[API referee] " + report);
        report.requireClean();
        assertTrue(report.checked().size() >= FEWEST, report::toString);
    }
}
