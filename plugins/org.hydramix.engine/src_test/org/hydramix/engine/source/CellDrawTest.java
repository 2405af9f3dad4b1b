package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hydramix.engine.monitor.CancelAt;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;
import org.junit.jupiter.api.Test;

class CellDrawTest {

    private static List<Dot> dots(final int count) {
        final List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dots.add(new Dot("dots.csv", i + 2, i, "a.png", new Centroid(i, 0), i % 4 == 0 ? "rare" : "common"));
        }
        return dots;
    }

    @Test
    void cellsAreDrawnByTheirRandomRank() throws Exception {
        final var random = new CellRandom(7);
        final List<Dot> ranked = new ArrayList<>(dots(50));
        ranked.sort(Comparator.comparingLong(dot -> random.of(dot).nextLong()));
        assertEquals(ranked.subList(0, 20), List.copyOf(new CellDraw(7).draw(dots(50), 20, false, Monitor.NONE)));
        final List<Dot> turns = List.copyOf(new CellDraw(7).draw(dots(50), 20, true, Monitor.NONE));
        assertEquals(10, turns.stream().filter(dot -> dot.className().equals("rare")).count());
    }

    @Test
    void cancellingIsHeardBeforeAndAfterTheCellsAreSorted() {
        for (final int time : new int[]{1, 2}) {
            assertThrows(CancelledException.class, () -> new CellDraw(7).draw(dots(50), 20, false, new CancelAt(time)));
        }
    }
}
