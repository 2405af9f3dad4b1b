package org.hydramix.host.save;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.BufferedDataTable;

/** The numbers by which the tables of a saved workflow refer to each other. */
final class TableNumbers {

    private final Map<BufferedDataTable, Integer> numbers = new IdentityHashMap<>();

    private int last;

    /** @return the number under which the table was written, empty if it was not */
    Optional<Integer> of(final BufferedDataTable table) {
        return Optional.ofNullable(numbers.get(table));
    }

    /** @return a number that was not given before */
    int next() {
        return ++last;
    }

    void put(final BufferedDataTable table, final int number) {
        numbers.put(table, number);
    }
}
