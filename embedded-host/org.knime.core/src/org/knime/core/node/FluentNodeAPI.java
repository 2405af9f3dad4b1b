package org.knime.core.node;

/** Marks the classes of KNIME's fluent node API. */
public interface FluentNodeAPI {
}
