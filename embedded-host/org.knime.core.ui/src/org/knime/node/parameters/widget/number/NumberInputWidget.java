package org.knime.node.parameters.widget.number;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Checks a number in the dialog. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NumberInputWidget {

    /** @return the lower limit; the abstract class itself for none */
    Class<? extends MinValidation> minValidation() default MinValidation.class;

    /** @return the upper limit; the abstract class itself for none */
    Class<? extends MaxValidation> maxValidation() default MaxValidation.class;
}
