package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/** Read access to a config. A getter without default throws if the key is absent or holds another type. */
public interface ConfigBaseRO extends Iterable<String> {

    /** @return the name of this config */
    String getKey();

    /** @return the keys in the order in which they were added; do not change it */
    Set<String> keySet();

    /**
     * @param key name of an entry or of a nested config
     * @return whether it exists
     */
    boolean containsKey(String key);

    /**
     * Copies every entry.
     *
     * @param target receives the entries
     */
    void copyTo(ConfigBaseWO target);

    /**
     * Writes this config as an XML settings file.
     *
     * @param out receives UTF-8 XML; closed afterwards
     * @throws IOException if writing fails
     */
    void saveToXML(OutputStream out) throws IOException;

    /**
     * @param key name of a nested config
     * @return the config
     * @throws InvalidSettingsException if there is none of that name
     */
    ConfigBase getConfigBase(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @return its value
     * @throws InvalidSettingsException if the entry is absent or of another type
     */
    int getInt(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @param defaultValue returned if the entry is absent or of another type
     * @return its value
     */
    int getInt(String key, int defaultValue);

    /**
     * @param key name of the entry
     * @return its value
     * @throws InvalidSettingsException if the entry is absent or of another type
     */
    long getLong(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @param defaultValue returned if the entry is absent or of another type
     * @return its value
     */
    long getLong(String key, long defaultValue);

    /**
     * @param key name of the entry
     * @return its value
     * @throws InvalidSettingsException if the entry is absent or of another type
     */
    double getDouble(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @param defaultValue returned if the entry is absent or of another type
     * @return its value
     */
    double getDouble(String key, double defaultValue);

    /**
     * @param key name of the entry
     * @return its value
     * @throws InvalidSettingsException if the entry is absent or of another type
     */
    float getFloat(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @param defaultValue returned if the entry is absent or of another type
     * @return its value
     */
    float getFloat(String key, float defaultValue);

    /**
     * @param key name of the entry
     * @return its value
     * @throws InvalidSettingsException if the entry is absent or of another type
     */
    boolean getBoolean(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @param defaultValue returned if the entry is absent or of another type
     * @return its value
     */
    boolean getBoolean(String key, boolean defaultValue);

    /**
     * @param key name of the entry
     * @return its value
     * @throws InvalidSettingsException if the entry is absent or of another type
     */
    String getString(String key) throws InvalidSettingsException;

    /**
     * @param key name of the entry
     * @param defaultValue returned if the entry is absent or of another type
     * @return its value
     */
    String getString(String key, String defaultValue);

    /**
     * @param key name of the array
     * @return its elements, or {@code null} if a null array was stored
     * @throws InvalidSettingsException if the array is absent or an element is of another type
     */
    int[] getIntArray(String key) throws InvalidSettingsException;

    /**
     * @param key name of the array
     * @return its elements, or {@code null} if a null array was stored
     * @throws InvalidSettingsException if the array is absent or an element is of another type
     */
    long[] getLongArray(String key) throws InvalidSettingsException;

    /**
     * @param key name of the array
     * @return its elements, or {@code null} if a null array was stored
     * @throws InvalidSettingsException if the array is absent or an element is of another type
     */
    double[] getDoubleArray(String key) throws InvalidSettingsException;

    /**
     * @param key name of the array
     * @return its elements, or {@code null} if a null array was stored
     * @throws InvalidSettingsException if the array is absent or an element is of another type
     */
    boolean[] getBooleanArray(String key) throws InvalidSettingsException;

    /**
     * @param key name of the array
     * @return its elements, or {@code null} if a null array was stored
     * @throws InvalidSettingsException if the array is absent or an element is of another type
     */
    String[] getStringArray(String key) throws InvalidSettingsException;
}
