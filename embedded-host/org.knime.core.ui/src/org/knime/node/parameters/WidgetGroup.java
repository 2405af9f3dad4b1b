package org.knime.node.parameters;

/** Fields that a dialog shows together. */
public interface WidgetGroup {
}
