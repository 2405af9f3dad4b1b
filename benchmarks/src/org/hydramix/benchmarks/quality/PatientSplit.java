package org.hydramix.benchmarks.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.shared.ResultFile;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.random.SeededRandom;

/** Draws train, val and test anew, so that all images of a patient are in one of them. */
final class PatientSplit {

    static final String SPLIT = "split";

    static final String GROUP = "group";

    /** Filled in this order; what is left goes to {@link #REST}. */
    private static final List<String> DRAWN = List.of("test", "val");

    private static final String REST = "train";

    /** Keeps these random numbers apart from others of the same seed. */
    private static final long STREAM = 0x53706C6974L;

    private PatientSplit() {
    }

    /**
     * Patients are taken in random order. One goes to {@code test} as long as its images do not exceed the number of
     * test images of the old split, else to {@code val} in the same way, else to {@code train}: the numbers of images
     * stay the same wherever there are patients with one image.
     *
     * @param rows of the table of images, with columns {@code split} and {@code group} (the patient)
     * @param seed of the order, not 0
     * @return the same rows with another {@code split}
     * @throws EngineException if a column is missing, or an image has no patient
     */
    static List<Map<String, String>> redraw(final List<Map<String, String>> rows, final long seed)
        throws EngineException {
        final Map<String, Integer> room = new LinkedHashMap<>();
        final Map<String, List<Map<String, String>>> patients = new LinkedHashMap<>();
        for (final Map<String, String> row : rows) {
            final String patient = row.getOrDefault(GROUP, "");
            if (patient.isBlank() || !row.containsKey(SPLIT)) {
                throw new EngineException("To draw another split, every row of images.csv must have the columns 'split'"
                    + " and 'group' (the patient): " + row + " has not.");
            }
            room.merge(row.get(SPLIT), 1, Integer::sum);
            patients.computeIfAbsent(patient, p -> new ArrayList<>()).add(row);
        }
        final Map<String, String> splitOf = new LinkedHashMap<>();
        final List<String> names = new ArrayList<>(patients.keySet());
        for (final int index : SeededRandom.of(seed, STREAM).permutation(names.size())) {
            final int images = patients.get(names.get(index)).size();
            final String split =
                DRAWN.stream().filter(s -> room.getOrDefault(s, 0) >= images).findFirst().orElse(REST);
            room.merge(split, -images, Integer::sum);
            splitOf.put(names.get(index), split);
        }
        final List<Map<String, String>> redrawn = new ArrayList<>();
        for (final Map<String, String> row : rows) {
            final Map<String, String> copy = new LinkedHashMap<>(row);
            copy.put(SPLIT, splitOf.get(row.get(GROUP)));
            redrawn.add(copy);
        }
        return redrawn;
    }

    /**
     * @param imageTable of the data
     * @param target where the re-drawn table is written
     */
    static void write(final Path imageTable, final long seed, final Path target) throws EngineException {
        ResultFile.write(target, redraw(ResultFile.open(imageTable).rows(), seed));
    }
}
