package org.knime.core.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column: the class of its cells or, for cells of several classes, the values that all of them can be
 * read as.
 */
public final class DataType {

    private static final String CELL_CLASS = "cell_class";

    private static final String ELEMENT_TYPE = "collection_element_type";

    private static final String KNIME_CELLS = "org.knime.core.data.";

    /** The names that the user sees, by class within KNIME's package of cells. */
    private static final Map<String, String> NAMES = Map.of("def.IntCell", "Number (Integer)", "def.LongCell",
        "Number (Long Integer)", "def.DoubleCell", "Number (Float)", "def.BooleanCell", "Boolean", "def.StringCell",
        "String", "collection.ListCell", "Collection (List)", "image.png.PNGImageCell", "Image (PNG)");

    /** {@code null} for a type that several cell classes share. */
    private final Class<? extends DataCell> cellClass;

    private final List<Class<? extends DataValue>> valueClasses;

    /** {@code null} unless the cells are collections. */
    private final DataType elementType;

    private DataType(final Class<? extends DataCell> cellClass, final List<Class<? extends DataValue>> valueClasses,
        final DataType elementType) {
        this.cellClass = cellClass;
        this.valueClasses = valueClasses;
        this.elementType = elementType;
    }

    /**
     * @param cell a class of cells
     * @return its type
     */
    public static DataType getType(final Class<? extends DataCell> cell) {
        return getType(cell, null);
    }

    /**
     * @param cell a class of cells
     * @param collectionElementType the type of their elements, or {@code null} if the cells are no collections
     * @return its type
     */
    public static DataType getType(final Class<? extends DataCell> cell, final DataType collectionElementType) {
        final Set<Class<? extends DataValue>> values = new LinkedHashSet<>();
        for (Class<?> c = cell; c != null; c = c.getSuperclass()) {
            collectValues(c, values);
        }
        return new DataType(cell, List.copyOf(values), collectionElementType);
    }

    private static void collectValues(final Class<?> type, final Set<Class<? extends DataValue>> values) {
        for (Class<?> i : type.getInterfaces()) {
            if (DataValue.class.isAssignableFrom(i)) {
                values.add(i.asSubclass(DataValue.class));
                collectValues(i, values);
            }
        }
    }

    /** @return the cell without a value, which fits in every column */
    public static DataCell getMissingCell() {
        return MissingCell.INSTANCE;
    }

    /**
     * @param type1 a type
     * @param type2 a type
     * @return the narrowest type that cells of both have
     */
    public static DataType getCommonSuperType(final DataType type1, final DataType type2) {
        if (type1.isASuperTypeOf(type2)) {
            return type1;
        }
        if (type2.isASuperTypeOf(type1)) {
            return type2;
        }
        final List<Class<? extends DataValue>> shared = new ArrayList<>(type1.valueClasses);
        shared.retainAll(type2.valueClasses);
        final boolean collections = type1.isCollectionType() && type2.isCollectionType();
        return new DataType(null, List.copyOf(shared),
            collections ? getCommonSuperType(type1.elementType, type2.elementType) : null);
    }

    /**
     * @param type another type
     * @return whether its cells can be read in every way in which cells of this type can
     */
    public boolean isASuperTypeOf(final DataType type) {
        if (equals(type) || type.isMissingValueType()) {
            return true;
        }
        if (isMissingValueType() || !type.valueClasses.containsAll(valueClasses)) {
            return false;
        }
        return elementType == null || type.elementType != null && elementType.isASuperTypeOf(type.elementType);
    }

    /** @return whether the cells are all missing */
    public boolean isMissingValueType() {
        return cellClass == MissingCell.class;
    }

    /**
     * @param valueClass a value interface
     * @return whether cells of this type, unless missing, implement it
     */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return isMissingValueType() || valueClasses.contains(valueClass);
    }

    /** @return the value interfaces that cells of this type implement, the most telling first */
    public List<Class<? extends DataValue>> getValueClasses() {
        return valueClasses;
    }

    /** @return the most telling value interface */
    public Class<? extends DataValue> getPreferredValueClass() {
        return valueClasses.isEmpty() ? DataValue.class : valueClasses.get(0);
    }

    /** @return the class of the cells, or {@code null} if they have several */
    public Class<? extends DataCell> getCellClass() {
        return cellClass;
    }

    /** @return whether the cells are collections */
    public boolean isCollectionType() {
        return elementType != null && isCompatible(CollectionDataValue.class);
    }

    /** @return the type of the elements, or {@code null} if the cells are no collections */
    public DataType getCollectionElementType() {
        return elementType;
    }

    /** @return the name that the user sees */
    public String getName() {
        if (cellClass == null) {
            return "Mixed type";
        }
        final String name = cellClass.getName();
        return name.startsWith(KNIME_CELLS) ? NAMES.getOrDefault(name.substring(KNIME_CELLS.length()), name) : name;
    }

    /** @return the name that the user sees, with that of the elements */
    public String toPrettyString() {
        return isCollectionType() ? getName() + " of: " + elementType.toPrettyString() : getName();
    }

    /**
     * @param config receives the type
     * @throws IllegalArgumentException if cells of several classes have this type: the host cannot store that
     */
    public void save(final ConfigWO config) {
        if (cellClass == null) {
            throw new IllegalArgumentException("The type of cells of several classes cannot be stored by this host.");
        }
        if (elementType != null) {
            config.addDataType(ELEMENT_TYPE, elementType);
        }
        config.addString(CELL_CLASS, cellClass.getName());
    }

    /**
     * @param config holds a type
     * @return the type
     * @throws InvalidSettingsException if it is incomplete, or of cells that this host does not know
     */
    public static DataType load(final ConfigRO config) throws InvalidSettingsException {
        final String name = config.getString(CELL_CLASS);
        if (name == null || !name.startsWith(KNIME_CELLS) || !NAMES.containsKey(name.substring(KNIME_CELLS.length()))) {
            throw new InvalidSettingsException("Cells of " + name + " are not supported by this host.");
        }
        final DataType element = config.containsKey(ELEMENT_TYPE) ? load(config.getConfig(ELEMENT_TYPE)) : null;
        try {
            return getType(Class.forName(name).asSubclass(DataCell.class), element);
        } catch (ClassNotFoundException e) {
            throw new InvalidSettingsException("Cells of " + name + " are not supported by this host.", e);
        }
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DataType that && cellClass == that.cellClass && valueClasses.equals(that.valueClasses)
            && Objects.equals(elementType, that.elementType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cellClass, valueClasses, elementType);
    }

    @Override
    public String toString() {
        return getName();
    }
}
