package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.knime.core.node.InvalidSettingsException;

/** A config: an ordered map from keys to entries and nested configs. */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private final Map<String, AbstractConfigEntry> entries = new LinkedHashMap<>();

    /** @param key the name of this config */
    protected ConfigBase(final String key) {
        super(key, ConfigEntries.config);
    }

    /**
     * Creates an empty config of the same kind.
     *
     * @param key its name
     * @return the new config, not yet added
     */
    public abstract ConfigBase getInstance(String key);

    /**
     * Adds an entry, replacing one of the same key.
     *
     * @param entry the entry
     */
    protected final void put(final AbstractConfigEntry entry) {
        entries.put(entry.getKey(), entry);
    }

    /**
     * @param key name of an entry
     * @return the entry, or {@code null} if there is none
     */
    public final AbstractConfigEntry getEntry(final String key) {
        return entries.get(key);
    }

    /**
     * Removes an entry or nested config; nothing happens if it is absent.
     *
     * @param key its name
     * @return what was removed, or {@code null}
     */
    public final AbstractConfigEntry removeConfig(final String key) {
        return entries.remove(key);
    }

    @Override
    public final Set<String> keySet() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public final boolean containsKey(final String key) {
        return entries.containsKey(key);
    }

    @Override
    public void copyTo(final ConfigBaseWO target) {
        for (AbstractConfigEntry entry : entries.values()) {
            if (entry instanceof ConfigBase nested) {
                nested.copyTo(target.addConfigBase(nested.getKey()));
            } else {
                ((ConfigBase)target).put(entry);
            }
        }
    }

    @Override
    public ConfigBase addConfigBase(final String key) {
        final ConfigBase nested = getInstance(key);
        put(nested);
        return nested;
    }

    @Override
    public ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        if (entries.get(key) instanceof ConfigBase nested) {
            return nested;
        }
        throw new InvalidSettingsException("Config for key \"" + key + "\" not found.");
    }

    private void add(final String key, final ConfigEntries type, final Object value) {
        put(new ConfigValueEntry(key, type, value == null ? null : value.toString()));
    }

    private boolean holds(final String key, final ConfigEntries type) {
        final AbstractConfigEntry entry = entries.get(key);
        return entry != null && entry.getType() == type;
    }

    private <T> T get(final String key, final ConfigEntries type, final String typeName,
        final Function<String, T> parser)        throws InvalidSettingsException {
        if (!holds(key, type)) {
            throw new InvalidSettingsException(typeName + " for key \"" + key + "\" not found.");
        }
        return parser.apply(entries.get(key).toStringValue());
    }

    private <T> T get(final String key, final ConfigEntries type, final Function<String, T> parser, final T fallback) {
        return holds(key, type) ? parser.apply(entries.get(key).toStringValue()) : fallback;
    }

    /** @return the key of an array's element */
    private static String at(final int index) {
        return Integer.toString(index);
    }

    @Override
    public void addInt(final String key, final int value) {
        add(key, ConfigEntries.xint, value);
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return get(key, ConfigEntries.xint, "Int", Integer::valueOf);
    }

    @Override
    public int getInt(final String key, final int defaultValue) {
        return get(key, ConfigEntries.xint, Integer::valueOf, defaultValue);
    }

    @Override
    public void addLong(final String key, final long value) {
        add(key, ConfigEntries.xlong, value);
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return get(key, ConfigEntries.xlong, "Long", Long::valueOf);
    }

    @Override
    public long getLong(final String key, final long defaultValue) {
        return get(key, ConfigEntries.xlong, Long::valueOf, defaultValue);
    }

    @Override
    public void addDouble(final String key, final double value) {
        add(key, ConfigEntries.xdouble, value);
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return get(key, ConfigEntries.xdouble, "Double", Double::valueOf);
    }

    @Override
    public double getDouble(final String key, final double defaultValue) {
        return get(key, ConfigEntries.xdouble, Double::valueOf, defaultValue);
    }

    @Override
    public void addFloat(final String key, final float value) {
        add(key, ConfigEntries.xfloat, value);
    }

    @Override
    public float getFloat(final String key) throws InvalidSettingsException {
        return get(key, ConfigEntries.xfloat, "Float", Float::valueOf);
    }

    @Override
    public float getFloat(final String key, final float defaultValue) {
        return get(key, ConfigEntries.xfloat, Float::valueOf, defaultValue);
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        add(key, ConfigEntries.xboolean, value);
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return get(key, ConfigEntries.xboolean, "Boolean", Boolean::valueOf);
    }

    @Override
    public boolean getBoolean(final String key, final boolean defaultValue) {
        return get(key, ConfigEntries.xboolean, Boolean::valueOf, defaultValue);
    }

    @Override
    public void addString(final String key, final String value) {
        add(key, ConfigEntries.xstring, value);
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return get(key, ConfigEntries.xstring, "String", Function.identity());
    }

    @Override
    public String getString(final String key, final String defaultValue) {
        return get(key, ConfigEntries.xstring, Function.identity(), defaultValue);
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        final ConfigBase array = ConfigArrays.create(addConfigBase(key), values == null ? -1 : values.length);
        for (int i = 0; values != null && i < values.length; i++) {
            array.addInt(at(i), values[i]);
        }
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), int[]::new,
            (values, i, array) -> values[i] = array.getInt(at(i)));
    }

    @Override
    public void addLongArray(final String key, final long... values) {
        final ConfigBase array = ConfigArrays.create(addConfigBase(key), values == null ? -1 : values.length);
        for (int i = 0; values != null && i < values.length; i++) {
            array.addLong(at(i), values[i]);
        }
    }

    @Override
    public long[] getLongArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), long[]::new,
            (values, i, array) -> values[i] = array.getLong(at(i)));
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        final ConfigBase array = ConfigArrays.create(addConfigBase(key), values == null ? -1 : values.length);
        for (int i = 0; values != null && i < values.length; i++) {
            array.addDouble(at(i), values[i]);
        }
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), double[]::new,
            (values, i, array) -> values[i] = array.getDouble(at(i)));
    }

    @Override
    public void addBooleanArray(final String key, final boolean... values) {
        final ConfigBase array = ConfigArrays.create(addConfigBase(key), values == null ? -1 : values.length);
        for (int i = 0; values != null && i < values.length; i++) {
            array.addBoolean(at(i), values[i]);
        }
    }

    @Override
    public boolean[] getBooleanArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), boolean[]::new,
            (values, i, array) -> values[i] = array.getBoolean(at(i)));
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        final ConfigBase array = ConfigArrays.create(addConfigBase(key), values == null ? -1 : values.length);
        for (int i = 0; values != null && i < values.length; i++) {
            array.addString(at(i), values[i]);
        }
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(getConfigBase(key), String[]::new,
            (values, i, array) -> values[i] = array.getString(at(i)));
    }

    /**
     * Fills this config from an XML settings file.
     *
     * @param in the XML text; not closed
     * @throws IOException if it cannot be read or is no settings file; the message says where and why
     */
    public void load(final InputStream in) throws IOException {
        XMLConfig.load(this, in);
    }

    @Override
    public void saveToXML(final OutputStream out) throws IOException {
        try (out) {
            XMLConfig.save(this, out);
        }
    }

    @Override
    public final String toStringValue() {
        return null;
    }

    @Override
    final Object content() {
        return entries;
    }

    @Override
    public String toString() {
        return getKey() + "=>" + entries.values();
    }
}
