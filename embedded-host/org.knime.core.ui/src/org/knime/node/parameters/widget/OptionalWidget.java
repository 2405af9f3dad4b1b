package org.knime.node.parameters.widget;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.updates.StateProvider;

/** Refines a setting of type {@link java.util.Optional}, which gets a check box in front of its control. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OptionalWidget {

    /** @return the value that the control gets when its box is ticked */
    Class<? extends DefaultValueProvider<?>> defaultProvider();

    /**
     * Computes the value of a control whose box was just ticked.
     *
     * @param <T> the type inside the optional
     */
    interface DefaultValueProvider<T> extends StateProvider<T> {

        @Override
        default void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }
    }
}
