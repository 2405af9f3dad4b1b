package org.hydramix.host.batch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.hydramix.host.batch.BatchArguments.DirectoryTarget;
import org.hydramix.host.batch.BatchArguments.FileTarget;
import org.hydramix.host.batch.BatchArguments.NoTarget;
import org.hydramix.host.batch.BatchArguments.SaveTarget;
import org.hydramix.host.workflow.FlowVariableValue;

/** Reads the command line. */
final class ArgumentParser {

    private Path input;

    private boolean zipped;

    private Path targetDirectory;

    private Path targetFile;

    private boolean save = true;

    private boolean reset;

    private boolean failOnLoadError;

    private boolean execute = true;

    private final List<FlowVariableValue> variables = new ArrayList<>();

    private final List<NodeOption> options = new ArrayList<>();

    static BatchArguments parse(final String[] arguments) throws ArgumentException {
        final ArgumentParser parser = new ArgumentParser();
        for (String argument : arguments) {
            parser.take(argument);
        }
        return parser.complete();
    }

    private void take(final String argument) throws ArgumentException {
        final int equals = argument.indexOf('=');
        final String name = equals < 0 ? argument : argument.substring(0, equals);
        final String value = equals < 0 ? "" : argument.substring(equals + 1);
        switch (name) {
            case "-nosave" -> save = false;
            case "-reset" -> reset = true;
            case "-failonloaderror" -> failOnLoadError = true;
            case "-noexecute" -> execute = false;
            case "-workflowDir" -> takeDirectory(value);
            case "-workflowFile" -> takeFile(value);
            case "-destDir" -> targetDirectory = path(name, value);
            case "-destFile" -> targetFile = path(name, value);
            case "-workflow.variable" -> variables.add(VariableArgument.parse(argument, value));
            case "-option" -> options.add(NodeOption.parse(argument, value));
            case "-preferences" -> checkPreferences(path(name, value));
            case "-updateLinks", "-credential", "-masterkey" -> throw new ArgumentException(
                "Option '" + name + "' is not supported by this host; run the workflow in KNIME.");
            default -> throw new ArgumentException("Unknown option '" + argument + "'");
        }
    }

    private static Path path(final String option, final String value) throws ArgumentException {
        if (value.isBlank()) {
            throw new ArgumentException("Option '" + option + "' needs a path: " + option + "=...");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new ArgumentException("Option '" + option + "': not a path: " + e.getMessage());
        }
    }

    private void takeDirectory(final String value) throws ArgumentException {
        final Path directory = path("-workflowDir", value);
        if (!Files.isDirectory(directory)) {
            throw new ArgumentException("Workflow directory '" + value + "' is not a directory.");
        }
        setInput(directory, false);
    }

    private void takeFile(final String value) throws ArgumentException {
        final Path file = path("-workflowFile", value);
        if (!Files.isRegularFile(file)) {
            throw new ArgumentException("Workflow file '" + value + "' is not a file.");
        }
        setInput(file, true);
    }

    private void setInput(final Path path, final boolean isZip) throws ArgumentException {
        if (input != null) {
            throw new ArgumentException(
                "This host runs one workflow at a time: give -workflowDir or -workflowFile once.");
        }
        input = path;
        zipped = isZip;
    }

    /** Of a preference file the host knows nothing but the bookkeeping of Eclipse itself. */
    private static void checkPreferences(final Path file) throws ArgumentException {
        final Properties preferences = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            preferences.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new ArgumentException("Preference file '" + file + "' cannot be read: " + e.getMessage());
        }
        for (String key : preferences.stringPropertyNames()) {
            if (!"file_export_version".equals(key) && !key.startsWith("\\!") && !key.startsWith("!")) {
                throw new ArgumentException("Preference '" + key + "' in '" + file
                    + "' is not supported by this host; run the workflow in KNIME.");
            }
        }
    }

    private BatchArguments complete() throws ArgumentException {
        if (input == null) {
            throw new ArgumentException("No workflow given: use -workflowDir=... or -workflowFile=...");
        }
        return new BatchArguments(input, zipped, target(), reset, failOnLoadError, execute, List.copyOf(variables),
            List.copyOf(options));
    }

    private SaveTarget target() throws ArgumentException {
        if (targetDirectory != null && targetFile != null) {
            throw new ArgumentException("Give either -destDir or -destFile, not both.");
        }
        if (targetDirectory != null) {
            return new DirectoryTarget(targetDirectory);
        }
        if (targetFile != null) {
            return new FileTarget(targetFile);
        }
        if (!save) {
            return new NoTarget();
        }
        return zipped ? new FileTarget(input) : new DirectoryTarget(input);
    }
}
