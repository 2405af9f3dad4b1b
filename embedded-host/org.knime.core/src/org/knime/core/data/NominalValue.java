package org.knime.core.data;

/** A value of which a column may have few different ones: the domain lists them. */
public interface NominalValue extends DataValue {
}
