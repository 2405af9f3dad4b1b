package org.knime.core.data.collection;

import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;

/** Makes cells that hold other cells. */
public final class CollectionCellFactory {

    private CollectionCellFactory() {
    }

    /**
     * @param coll the elements, none {@code null}
     * @return a list of them
     */
    public static ListCell createListCell(final Collection<? extends DataCell> coll) {
        final DataType type = coll.stream().map(DataCell::getType).reduce(DataType::getCommonSuperType)
            .orElseGet(() -> DataType.getMissingCell().getType());
        return new ListCell(List.copyOf(coll), type);
    }
}
