package org.knime.core.data.container;

import java.util.List;

import org.knime.core.data.DataColumnSpec;

/** Reads what a rearranger describes. */
public final class ColumnRearrangerUtils {

    private ColumnRearrangerUtils() {
    }

    /**
     * @param rearranger a rearranger
     * @return the columns of the table that it describes, in order
     */
    public static List<RearrangedColumn> extractRearrangedColumns(final ColumnRearranger rearranger) {
        return rearranger.columns();
    }

    /** A column that is kept or computed. */
    public static final class RearrangedColumn {

        private final DataColumnSpec spec;

        private final int originalIndex;

        private final CellFactory factory;

        private final int indexInFactory;

        RearrangedColumn(final DataColumnSpec spec, final int originalIndex) {
            this(spec, originalIndex, null, -1);
        }

        RearrangedColumn(final CellFactory factory, final int indexInFactory) {
            this(factory.getColumnSpecs()[indexInFactory], -1, factory, indexInFactory);
        }

        private RearrangedColumn(final DataColumnSpec spec, final int originalIndex, final CellFactory factory,
            final int indexInFactory) {
            this.spec = spec;
            this.originalIndex = originalIndex;
            this.factory = factory;
            this.indexInFactory = indexInFactory;
        }

        /** @return whether the column is computed */
        public boolean isNewColumn() {
            return factory != null;
        }

        /** @return the column */
        public DataColumnSpec getColumnSpec() {
            return spec;
        }

        /** @return the index in the original table, -1 if the column is computed */
        public int getOriginalIndex() {
            return originalIndex;
        }

        /** @return what computes the column, {@code null} if it is kept */
        public CellFactory getCellFactory() {
            return factory;
        }

        /** @return which of the factory's columns it is, -1 if it is kept */
        public int getIndexInFactory() {
            return indexInFactory;
        }
    }
}
