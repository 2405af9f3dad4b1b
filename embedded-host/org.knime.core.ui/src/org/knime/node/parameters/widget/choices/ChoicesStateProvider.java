package org.knime.node.parameters.widget.choices;

import java.util.List;

import org.knime.node.parameters.updates.StateProvider;

/**
 * Computes a list of choices.
 *
 * @param <T> the type of a choice
 */
public interface ChoicesStateProvider<T> extends StateProvider<List<T>> {
}
