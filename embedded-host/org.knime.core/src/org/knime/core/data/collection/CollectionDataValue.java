package org.knime.core.data.collection;

import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;

/** Several cells in one. */
public interface CollectionDataValue extends DataValue, CellCollection {

    /** @return the type of the cells */
    DataType getElementType();

    /** @return the number of cells */
    int size();
}
