package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** Several cells in order. */
public interface ListDataValue extends CollectionDataValue {

    /**
     * @param index from 0
     * @return the cell
     */
    DataCell get(int index);
}
