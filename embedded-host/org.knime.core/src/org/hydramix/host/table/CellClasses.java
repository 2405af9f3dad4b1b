package org.hydramix.host.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.Config;

/** The cell classes of a file in order of appearance; a cell is preceded by the number of its class. */
final class CellClasses {

    /** More would not fit in the one byte that precedes a cell. */
    private static final int MAX_CLASSES = 120;

    private static final String ELEMENT = "element_";

    private static final String ELEMENT_TYPE = "collection.element.type";

    private final List<DataType> types = new ArrayList<>();

    /** @return the number of the cell's class, from 0 */
    int indexOf(final DataCell cell) throws IOException {
        final DataType type = cell.getType();
        final int index = types.indexOf(type);
        if (index >= 0) {
            return index;
        }
        if (types.size() == MAX_CLASSES) {
            throw new IOException("A table with cells of more than " + MAX_CLASSES + " types cannot be stored.");
        }
        types.add(type);
        return types.size() - 1;
    }

    DataType get(final int index) throws IOException {
        if (index < 0 || index >= types.size()) {
            throw new IOException("A cell is of class number " + index + ", but the table has " + types.size() + ".");
        }
        return types.get(index);
    }

    void save(final Config config) {
        for (int i = 0; i < types.size(); i++) {
            final Config element = config.addConfig(ELEMENT + i);
            element.addString("class", types.get(i).getCellClass().getName());
            if (types.get(i).isCollectionType()) {
                element.addDataType(ELEMENT_TYPE, types.get(i).getCollectionElementType());
            }
        }
    }

    static CellClasses load(final Config config) throws InvalidSettingsException {
        final CellClasses classes = new CellClasses();
        for (int i = 0; config.containsKey(ELEMENT + i); i++) {
            final Config element = config.getConfig(ELEMENT + i);
            classes.types.add(type(element));
        }
        return classes;
    }

    private static DataType type(final Config element) throws InvalidSettingsException {
        final Config typeConfig = element.getInstance("type");
        typeConfig.addString("cell_class", element.getString("class"));
        if (element.containsKey(ELEMENT_TYPE)) {
            typeConfig.addDataType("collection_element_type", element.getDataType(ELEMENT_TYPE));
        }
        return DataType.load(typeConfig);
    }
}
