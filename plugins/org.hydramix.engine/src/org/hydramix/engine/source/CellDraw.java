package org.hydramix.engine.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/**
 * Draws cells. Each has a random rank of its own that depends on the seed and its row only: with the same seed, 200
 * drawn cells contain the 100 drawn before, and a damaged image does not change what is drawn from the others.
 */
final class CellDraw {

    private final CellRandom random;

    CellDraw(final long seed) {
        random = new CellRandom(seed);
    }

    /**
     * @param cells at least {@code count}
     * @param balanced whether classes take turns; a class that has run out is passed over
     * @param monitor asked before and after the cells are put in order
     * @return the drawn cells
     */
    Set<Dot> draw(final List<Dot> cells, final int count, final boolean balanced, final Monitor monitor)
        throws CancelledException {
        monitor.checkCancelled();
        final List<Dot> ranked = cells.stream().map(cell -> new Ranked(random.of(cell).nextLong(), cell))
            .sorted(Comparator.comparingLong(Ranked::rank).thenComparingLong(one -> one.cell().key()))
            .map(Ranked::cell).toList();
        monitor.checkCancelled();
        return new LinkedHashSet<>((balanced ? takeTurns(ranked) : ranked).subList(0, count));
    }

    private record Ranked(long rank, Dot cell) {
    }

    private static List<Dot> takeTurns(final List<Dot> ranked) {
        final Map<String, List<Dot>> byClass = new TreeMap<>();
        ranked.forEach(cell -> byClass.computeIfAbsent(cell.className(), c -> new ArrayList<>()).add(cell));
        final List<Dot> turns = new ArrayList<>(ranked.size());
        final Collection<List<Dot>> classes = byClass.values();
        for (int turn = 0; turns.size() < ranked.size(); turn++) {
            for (final List<Dot> cells : classes) {
                if (turn < cells.size()) {
                    turns.add(cells.get(turn));
                }
            }
        }
        return turns;
    }
}
