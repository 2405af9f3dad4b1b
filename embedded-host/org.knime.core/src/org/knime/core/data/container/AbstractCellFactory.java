package org.knime.core.data.container;

import org.knime.core.data.DataColumnSpec;

/** A cell factory for given columns. */
public abstract class AbstractCellFactory implements CellFactory {

    private final DataColumnSpec[] columns;

    /** @param colSpecs the new columns */
    protected AbstractCellFactory(final DataColumnSpec... colSpecs) {
        columns = colSpecs.clone();
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return columns.clone();
    }

    /** Called once after the last row. */
    public void afterProcessing() {
        // for subclasses that have something to finish
    }
}
