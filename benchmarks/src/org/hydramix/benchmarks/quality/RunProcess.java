package org.hydramix.benchmarks.quality;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.hydramix.engine.file.AtomicFile;
import org.hydramix.engine.train.HistoryRow;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Carries out one run in a process of its own. */
final class RunProcess {

    private static final Gson JSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private RunProcess() {
    }

    /** @param args file with the {@link RunSpec}, file for the {@link Outcome}, both JSON */
    public static void main(final String... args) throws Exception {
        final RunSpec spec = JSON.fromJson(Files.readString(Path.of(args[0])), RunSpec.class);
        final Outcome outcome = new Run(spec).carryOut(RunProcess::print);
        AtomicFile.write(Path.of(args[1]), out -> out.write(JSON.toJson(outcome).getBytes(StandardCharsets.UTF_8)));
    }

    static String json(final RunSpec spec) {
        return JSON.toJson(spec);
    }

    static Outcome outcome(final String json) {
        return JSON.fromJson(json, Outcome.class);
    }

    private static void print(final HistoryRow row) {
        System.out.printf(Locale.ROOT, "step %d: loss %.3f (classes %.3f, unlabelled %.3f, location %.3f), training"
            + " accuracy %.3f; val: accuracy %.3f, macro-F1 %.3f, location %.2f px; guesses %s%n", row.step(), row.loss(),
            row.classLoss(), row.unlabelledLoss(), row.locationLoss(), row.trainingAccuracy(),
            row.validationAccuracy(), row.validationMacroF1(), row.validationLocationError(),
            row.guessShares().stream().map(s -> String.format(Locale.ROOT, "%.2f", s)).toList());
    }
}
