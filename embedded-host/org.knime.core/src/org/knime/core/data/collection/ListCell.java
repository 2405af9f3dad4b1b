package org.knime.core.data.collection;

import java.util.Iterator;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;

/** A list of cells. Made by {@link CollectionCellFactory}. */
public class ListCell extends DataCell implements ListDataValue {

    private final List<DataCell> cells;

    private final DataType elementType;

    ListCell(final List<DataCell> cells, final DataType elementType) {
        this.cells = cells;
        this.elementType = elementType;
    }

    /**
     * @param elementType the type of the elements
     * @return the type of a column of such lists
     */
    public static DataType getCollectionType(final DataType elementType) {
        return DataType.getType(ListCell.class, elementType);
    }

    @Override
    public DataType getElementType() {
        return elementType;
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public DataCell get(final int index) {
        return cells.get(index);
    }

    @Override
    public Iterator<DataCell> iterator() {
        return cells.iterator();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return cells.equals(((ListCell)dc).cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
