package org.knime.core.node.config.base;

/** Write access to a config. Adding a key again replaces its value. */
public interface ConfigBaseWO {

    /** @return the name of this config */
    String getKey();

    /**
     * Adds an empty config.
     *
     * @param key its name
     * @return the new config, to be filled
     */
    ConfigBase addConfigBase(String key);

    /**
     * @param key name of the entry
     * @param value its value
     */
    void addInt(String key, int value);

    /**
     * @param key name of the entry
     * @param value its value
     */
    void addLong(String key, long value);

    /**
     * @param key name of the entry
     * @param value its value
     */
    void addDouble(String key, double value);

    /**
     * @param key name of the entry
     * @param value its value
     */
    void addFloat(String key, float value);

    /**
     * @param key name of the entry
     * @param value its value
     */
    void addBoolean(String key, boolean value);

    /**
     * @param key name of the entry
     * @param value its value, may be {@code null}
     */
    void addString(String key, String value);

    /**
     * @param key name of the array
     * @param values its elements; {@code null} is stored as an empty config
     */
    void addIntArray(String key, int... values);

    /**
     * @param key name of the array
     * @param values its elements; {@code null} is stored as an empty config
     */
    void addLongArray(String key, long... values);

    /**
     * @param key name of the array
     * @param values its elements; {@code null} is stored as an empty config
     */
    void addDoubleArray(String key, double... values);

    /**
     * @param key name of the array
     * @param values its elements; {@code null} is stored as an empty config
     */
    void addBooleanArray(String key, boolean... values);

    /**
     * @param key name of the array
     * @param values its elements, each may be {@code null}; {@code null} is stored as an empty config
     */
    void addStringArray(String key, String... values);
}
