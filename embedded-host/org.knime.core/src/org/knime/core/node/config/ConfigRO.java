package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Read access to a config that may hold data types and cells. */
public interface ConfigRO extends ConfigBaseRO {

    /**
     * @param key name of a nested config
     * @return the config
     * @throws InvalidSettingsException if there is none of that name
     */
    Config getConfig(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @return the type stored there
     * @throws InvalidSettingsException if there is none
     */
    DataType getDataType(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @return the cell stored there
     * @throws InvalidSettingsException if there is none, or its class is unknown to this host
     */
    DataCell getDataCell(String key) throws InvalidSettingsException;

    /**
     * @param key name of the array
     * @return the cells stored there
     * @throws InvalidSettingsException if there are none, or a class is unknown to this host
     */
    DataCell[] getDataCellArray(String key) throws InvalidSettingsException;
}
