package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;

/** Stores a cell as its class name and, in a config of that name, its value. Only cells that occur in a domain. */
final class CellSettings {

    private static final String CLASS = "datacell";

    private CellSettings() {
    }

    static void save(final DataCell cell, final Config config) {
        if (cell == null) {
            config.addString(CLASS, null);
            return;
        }
        final String className = cell.getClass().getName();
        config.addString(CLASS, className);
        final Config value = config.addConfig(className);
        final String key = cell.getClass().getSimpleName();
        if (cell instanceof IntCell c) {
            value.addInt(key, c.getIntValue());
        } else if (cell instanceof LongCell c) {
            value.addLong(key, c.getLongValue());
        } else if (cell instanceof DoubleCell c) {
            value.addDouble(key, c.getDoubleValue());
        } else if (cell instanceof BooleanCell c) {
            value.addBoolean(key, c.getBooleanValue());
        } else if (cell instanceof StringCell c) {
            value.addString(key, c.getStringValue());
        } else {
            throw new IllegalArgumentException("Cells of " + className + " cannot be stored in settings.");
        }
    }

    static DataCell load(final Config config) throws InvalidSettingsException {
        final String className = config.getString(CLASS);
        if (className == null) {
            return null;
        }
        final Config value = config.getConfig(className);
        if (className.equals(IntCell.class.getName())) {
            return new IntCell(value.getInt("IntCell"));
        } else if (className.equals(LongCell.class.getName())) {
            return new LongCell(value.getLong("LongCell"));
        } else if (className.equals(DoubleCell.class.getName())) {
            return new DoubleCell(value.getDouble("DoubleCell"));
        } else if (className.equals(BooleanCell.class.getName())) {
            return BooleanCell.get(value.getBoolean("BooleanCell"));
        } else if (className.equals(StringCell.class.getName())) {
            return new StringCell(value.getString("StringCell"));
        }
        throw new InvalidSettingsException("Cells of " + className + " are not supported by this host.");
    }
}
