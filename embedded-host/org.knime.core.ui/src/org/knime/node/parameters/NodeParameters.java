package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/** The settings of a node: every field is one setting, stored under its name without the prefix {@code m_}. */
public interface NodeParameters extends Persistable, WidgetGroup {

    /**
     * Checks settings that were just loaded, before the node takes them over.
     *
     * @throws InvalidSettingsException if they cannot work; the message is shown to the user
     */
    default void validate() throws InvalidSettingsException {
        // every combination of values is fine unless the settings say otherwise
    }
}
