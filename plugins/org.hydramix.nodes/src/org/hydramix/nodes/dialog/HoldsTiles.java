package org.hydramix.nodes.dialog;

import org.hydramix.nodes.tile.ImageTable;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;

/** One of a node's input tables has one cell a row, as far as that is known; whole images carry their labels with them. */
public abstract class HoldsTiles implements EffectPredicateProvider {

    private final int table;

    /** @param table from 0, among the inputs that are tables */
    protected HoldsTiles(final int table) {
        this.table = table;
    }

    @Override
    public final EffectPredicate init(final PredicateInitializer i) {
        return i.getConstant(input -> InputTables.table(input, table).filter(ImageTable::isOne).isEmpty());
    }

    /** The first table. */
    public static final class First extends HoldsTiles {
        First() {
            super(0);
        }
    }

    /** The second table. */
    public static final class Second extends HoldsTiles {
        Second() {
            super(1);
        }
    }
}
