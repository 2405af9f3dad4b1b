package org.knime.node.parameters.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stores a field under a chosen key instead of its name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Persist {

    /** @return the key; empty for the name of the field without {@code m_} */
    String configKey() default "";

    /** @return whether the setting is kept out of the list of settings that flow variables may control */
    boolean hidden() default false;
}
