package org.knime.node.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Shows a field in the dialog. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Widget {

    /** @return the label above the control */
    String title();

    /** @return the help text of the control */
    String description();

    /** @return whether the control only shows among the advanced settings */
    boolean advanced() default false;
}
