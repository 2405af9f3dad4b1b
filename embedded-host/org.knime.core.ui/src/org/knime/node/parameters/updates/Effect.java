package org.knime.node.parameters.updates;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Shows, hides, enables or disables a control depending on other settings. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Effect {

    /** @return the condition */
    Class<? extends EffectPredicateProvider> predicate();

    /** @return what happens while the condition holds; the opposite happens while it does not */
    EffectType type();

    /** What happens to a control. */
    enum EffectType {
        /** It is not shown. */
        HIDE,
        /** It is shown. */
        SHOW,
        /** It can be used. */
        ENABLE,
        /** It is shown but cannot be used. */
        DISABLE
    }
}
