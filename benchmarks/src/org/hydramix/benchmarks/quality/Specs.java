package org.hydramix.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.shared.Digest;
import org.hydramix.engine.EngineException;

/** What is to be run, with the tables of images that it needs. */
final class Specs {

    private final QualityOptions options;

    private final Map<Integer, Path> tables = new HashMap<>();

    private final Map<Integer, String> digests = new HashMap<>();

    Specs(final QualityOptions options) {
        this.options = options;
    }

    /** @return all that the user asked for; whole seeds first, so that an interrupted benchmark has pairs */
    List<RunSpec> wanted() throws EngineException {
        final List<RunSpec> specs = new ArrayList<>();
        for (final double noise : options.noises()) {
            for (final int labels : options.labels()) {
                for (int seed = 1; seed <= options.seeds(); seed++) {
                    for (final Contender method : options.methods()) {
                        if (labels != 0 || !method.learnsFromUnlabelled()) {
                            specs.add(of(new RunKey(options.split(), labels, noise, seed, method.name())));
                        }
                    }
                }
            }
        }
        return specs;
    }

    /** @return how a run of that key would be carried out now */
    RunSpec of(final RunKey key) throws EngineException {
        final Path table = table(key.split());
        return new RunSpec(key, options.data().toString(), key.split() == 0 ? "" : table.toString(), digest(key.split()),
            options.patch(), options.offset(), options.preset().name(), options.stepsFor(key.labels()),
            options.validated(), options.device().name());
    }

    private Path table(final int split) throws EngineException {
        final Path own = options.data().resolve("images.csv");
        if (split != 0 && !tables.containsKey(split)) {
            final Path drawn = options.out().resolve("images-split" + split + ".csv");
            PatientSplit.write(own, split, drawn);
            tables.put(split, drawn);
        }
        return tables.getOrDefault(split, own);
    }

    private String digest(final int split) throws EngineException {
        if (!digests.containsKey(split)) {
            try {
                digests.put(split, new Digest().add(Files.readAllBytes(options.data().resolve("annotations.csv")))
                    .add(Files.readAllBytes(table(split))).hex());
            } catch (final IOException e) {
                throw new EngineException("The tables in " + options.data() + " cannot be read: " + e.getMessage(), e);
            }
        }
        return digests.get(split);
    }
}
