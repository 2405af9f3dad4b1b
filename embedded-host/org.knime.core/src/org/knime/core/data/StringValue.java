package org.knime.core.data;

/** A text. */
public interface StringValue extends DataValue {

    /** @return the text, never {@code null} */
    String getStringValue();
}
