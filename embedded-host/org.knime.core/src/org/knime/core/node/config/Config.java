package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBase;

/** A config that may hold data types and cells. */
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {

    private static final String ARRAY_SIZE = "array-size";

    /** @param key the name of the config */
    protected Config(final String key) {
        super(key);
    }

    @Override
    public abstract Config getInstance(String key);

    @Override
    public Config addConfig(final String key) {
        return (Config)addConfigBase(key);
    }

    /**
     * Adds a config that exists already, replacing one of the same name.
     *
     * @param config the config
     */
    protected void addConfig(final Config config) {
        put(config);
    }

    @Override
    public Config getConfig(final String key) throws InvalidSettingsException {
        return (Config)getConfigBase(key);
    }

    @Override
    public void addDataType(final String key, final DataType type) {
        type.save(addConfig(key));
    }

    @Override
    public DataType getDataType(final String key) throws InvalidSettingsException {
        return DataType.load(getConfig(key));
    }

    @Override
    public void addDataCell(final String key, final DataCell cell) {
        CellSettings.save(cell, addConfig(key));
    }

    @Override
    public DataCell getDataCell(final String key) throws InvalidSettingsException {
        return CellSettings.load(getConfig(key));
    }

    @Override
    public void addDataCellArray(final String key, final DataCell... cells) {
        final Config array = addConfig(key);
        array.addInt(ARRAY_SIZE, cells.length);
        for (int i = 0; i < cells.length; i++) {
            array.addDataCell(Integer.toString(i), cells[i]);
        }
    }

    @Override
    public DataCell[] getDataCellArray(final String key) throws InvalidSettingsException {
        final Config array = getConfig(key);
        final int size = array.getInt(ARRAY_SIZE);
        if (size < 0 || size >= array.keySet().size()) {
            throw new InvalidSettingsException("Array \"" + key + "\" states a size of " + size + " but has "
                + (array.keySet().size() - 1) + " elements.");
        }
        final DataCell[] cells = new DataCell[size];
        for (int i = 0; i < size; i++) {
            cells[i] = array.getDataCell(Integer.toString(i));
        }
        return cells;
    }
}
