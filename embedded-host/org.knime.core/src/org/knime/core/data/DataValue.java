package org.knime.core.data;

/** What a cell can be read as. A cell class implements one interface for each. */
public interface DataValue {
}
