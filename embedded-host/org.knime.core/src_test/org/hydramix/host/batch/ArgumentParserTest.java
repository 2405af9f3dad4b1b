package org.hydramix.host.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.host.batch.BatchArguments.DirectoryTarget;
import org.hydramix.host.batch.BatchArguments.FileTarget;
import org.hydramix.host.batch.BatchArguments.NoTarget;
import org.hydramix.host.workflow.FlowVariableValue;
import org.hydramix.host.workflow.FlowVariableValue.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.config.base.ConfigEntries;

/** The command line. */
class ArgumentParserTest {

    @TempDir
    private Path scratch;

    private BatchArguments parse(final String... arguments) throws ArgumentException {
        final String[] all = new String[arguments.length + 1];
        all[0] = "-workflowDir=" + scratch;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return ArgumentParser.parse(all);
    }

    @Test
    void readsFlagsVariablesAndOptions() throws Exception {
        final BatchArguments arguments = parse("-nosave", "-reset", "-failonloaderror",
            "-workflow.variable=path,/a,b/c ,String", "-option=7,inner/deep,1,5,String");
        assertInstanceOf(NoTarget.class, arguments.save());
        assertTrue(arguments.reset() && arguments.failOnLoadError() && arguments.execute());
        assertEquals(List.of(new FlowVariableValue("path", Type.STRING, "/a,b/c ")), arguments.variables());
        final NodeOption option = arguments.options().get(0);
        assertEquals(7, option.node());
        assertEquals(List.of("inner", "deep"), option.path());
        assertEquals(ConfigEntries.xstring, option.type());
        assertEquals("1,5", option.value());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"\"train\", train", "'train', train", "|\"/a, b/c\"|, |/a, b/c|", "\"\", ||",
        "5\", 5\"", "\"5', \"5'", "\", \""})
    void aValueInQuotesIsWhatStandsBetweenThem(final String given, final String value) throws Exception {
        assertEquals(List.of(new FlowVariableValue("split", Type.STRING, value)),
            parse("-workflow.variable=split," + given + ",String").variables());
    }

    @Test
    void savesInPlaceUnlessToldOtherwise() throws Exception {
        assertEquals(new DirectoryTarget(scratch), parse().save());
        assertEquals(new DirectoryTarget(Path.of("/x")), parse("-destDir=/x").save());
        assertEquals(new FileTarget(Path.of("/x.zip")), parse("-nosave", "-destFile=/x.zip").save());
        assertThrows(ArgumentException.class, () -> parse("-destDir=/x", "-destFile=/x.zip"));
    }

    @ParameterizedTest
    @CsvSource({"'-workflow.variable=rows,x,int', 'For input string: \"x\"'", "'-workflow.variable=rows,1,byte', byte",
        "'-option=1,rows,five,int', five", "'-option=one,rows,5,int', one", "'-option=1,rows', '-option=1,rows'",
        "-bogus, Unknown option '-bogus'", "-masterkey, not supported", "-credential=a, not supported",
        "-updateLinks, not supported", "-preferences=/nowhere.epf, /nowhere.epf", "-destDir=, needs a path"})
    void saysWhatIsWrong(final String argument, final String message) {
        final var e = assertThrows(ArgumentException.class, () -> parse(argument));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void acceptsOnlyPreferencesWithoutEffect() throws Exception {
        final Path file = scratch.resolve("p.epf");
        Files.writeString(file, "file_export_version=3.0\n\\!/=\n");
        parse("-preferences=" + file);
        Files.writeString(file, "/instance/org.knime.workbench.core/logging.loglevel.console=DEBUG\n");
        final var e = assertThrows(ArgumentException.class, () -> parse("-preferences=" + file));
        assertTrue(e.getMessage().contains("logging.loglevel.console"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-workflowDir=/nowhere", "-workflowFile=/nowhere.zip", "-reset"})
    void needsAWorkflow(final String argument) {
        assertThrows(ArgumentException.class, () -> ArgumentParser.parse(new String[]{argument}));
    }
}
