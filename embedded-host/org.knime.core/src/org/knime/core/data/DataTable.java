package org.knime.core.data;

/** Rows under a spec. */
public interface DataTable extends Iterable<DataRow> {

    /** @return the columns */
    DataTableSpec getDataTableSpec();

    @Override
    RowIterator iterator();
}
