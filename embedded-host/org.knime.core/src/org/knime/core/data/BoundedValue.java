package org.knime.core.data;

/** A value that has a smallest and a largest in its column: the domain states them. */
public interface BoundedValue extends DataValue {
}
