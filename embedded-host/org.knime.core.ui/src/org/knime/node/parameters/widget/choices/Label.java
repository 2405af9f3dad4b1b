package org.knime.node.parameters.widget.choices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how a dialog shows a constant of an enum. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Label {

    /** @return the text of the constant */
    String value();

    /** @return its help text */
    String description() default "";

    /** @return whether it cannot be chosen */
    boolean disabled() default false;
}
