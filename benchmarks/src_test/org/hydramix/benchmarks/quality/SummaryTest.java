package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.shared.PairedDifference;
import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final RunKey GROUP = new RunKey(0, 100, 0, 0, "");

    private static Map<String, String> row(final int seed, final String method, final double accuracy,
        final String cells) {
        final Map<String, String> row = new RunKey(0, 100, 0, seed, method).columns();
        row.putAll(new Outcome(List.of("a", "b"), new double[]{accuracy, accuracy}, accuracy, accuracy, accuracy, accuracy, accuracy, 0.1, 3,
            1.5, 0.5, 0.5, 10, 10, 640, cells, "weights", 60).columns());
        return row;
    }

    private static List<Map<String, String>> rows() {
        final List<Map<String, String>> rows = new ArrayList<>();
        // Methods in the wrong order, seeds too; seed 3 has no `hydramix`.
        rows.add(row(2, "hydramix", 0.75, "second"));
        rows.add(row(1, "hydramix", 0.65, "first"));
        rows.add(row(1, "supervised", 0.60, "first"));
        rows.add(row(2, "supervised", 0.68, "second"));
        rows.add(row(3, "supervised", 0.10, "third"));
        return rows;
    }

    @Test
    void meansAreOverAllSeedsDifferencesOverThePairs() throws EngineException {
        final var summary = new Summary(rows());
        assertEquals(List.of(GROUP), summary.groups());
        assertEquals(List.of("supervised", "hydramix"), summary.methods(GROUP));
        assertEquals(0.46, summary.sample(GROUP, "supervised", "accuracy").mean(), 1e-9);
        final PairedDifference difference = summary.difference(GROUP, "hydramix", "supervised", "accuracy");
        assertEquals(2, difference.pairs());
        assertEquals(0.06, difference.mean(), 1e-9);
        assertEquals(Math.sqrt(0.0002), difference.deviation(), 1e-9);
    }

    @Test
    void runsOnOtherCellsAreNoPair() {
        final List<Map<String, String>> rows = rows();
        rows.set(1, row(1, "hydramix", 0.65, "others"));
        final var refused = assertThrows(EngineException.class, () -> new Summary(rows));
        assertTrue(refused.getMessage().contains("seed1-hydramix") && refused.getMessage().contains("no pair"),
            refused.getMessage());
    }

    @Test
    void cellsInOtherColoursArePaired() throws EngineException {
        final List<Map<String, String>> rows = rows();
        rows.add(row(1, "supervised-as-scanned", 0.5, "first, as scanned"));
        assertEquals(-0.1, new Summary(rows).difference(GROUP, "supervised-as-scanned", "supervised", "accuracy").mean(),
            1e-9);
        rows.add(row(1, "plain-as-scanned", 0.5, "others, as scanned"));
        assertThrows(EngineException.class, () -> new Summary(rows));
    }

    @Test
    void theReadableTable() throws EngineException {
        final List<Map<String, String>> table = new ReadableTable(new Summary(rows()), GROUP).rows();
        assertEquals("hydramix", table.get(1).get("method"));
        assertEquals("0.700 ± 0.071", table.get(1).get("accuracy"));
        // 0.06 ± 12.706 · √0.0002 / √2
        assertEquals("+0.060 [-0.067, +0.187]", table.get(1).get("accuracy − supervised"));
        assertFalse(table.get(1).containsKey("accuracy − plain"));
        assertEquals("–", table.get(0).get("accuracy − supervised"));
        assertTrue(table.get(1).containsKey("F1 b"));
    }

    @Test
    void rowsForPrograms() throws EngineException {
        final var summary = new Summary(rows());
        final Map<String, String> mean = SummaryTables.means(summary).stream()
            .filter(r -> r.get("method").equals("hydramix") && r.get("metric").equals("accuracy")).findFirst()
            .orElseThrow();
        assertEquals("0.700000", mean.get("mean"));
        assertEquals("2", mean.get("seeds"));
        final Map<String, String> difference = SummaryTables.differences(summary).stream()
            .filter(r -> r.get("method").equals("hydramix") && r.get("metric").equals("accuracy")).findFirst()
            .orElseThrow();
        assertEquals("supervised", difference.get("reference"));
        assertEquals("0.060000", difference.get("mean_difference"));
    }
}
