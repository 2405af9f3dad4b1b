package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.node.config.base.ConfigBaseWO;

/** Write access to a config that may hold data types and cells. */
public interface ConfigWO extends ConfigBaseWO {

    /**
     * Adds an empty config.
     *
     * @param key its name
     * @return the new config, to be filled
     */
    Config addConfig(String key);

    /**
     * @param key name of the entry
     * @param type the type to store
     */
    void addDataType(String key, DataType type);

    /**
     * @param key name of the entry
     * @param cell a number, boolean or string cell, or {@code null}
     */
    void addDataCell(String key, DataCell cell);

    /**
     * @param key name of the array
     * @param cells number, boolean or string cells
     */
    void addDataCellArray(String key, DataCell... cells);
}
