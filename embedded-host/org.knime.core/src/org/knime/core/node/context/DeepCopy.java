package org.knime.core.node.context;

/**
 * Can be copied so that changes to the copy leave the original alone.
 *
 * @param <T> the type itself
 */
public interface DeepCopy<T> {

    /** @return the copy */
    T copy();
}
