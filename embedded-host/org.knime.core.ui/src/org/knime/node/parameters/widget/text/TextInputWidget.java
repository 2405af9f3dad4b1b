package org.knime.node.parameters.widget.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Refines the control of a text. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextInputWidget {

    /** @return shown while the text is empty */
    String placeholder() default "";

    /** @return the least length; the abstract class itself for none */
    Class<? extends MinLengthValidation> minLengthValidation() default MinLengthValidation.class;

    /** @return the greatest length; the abstract class itself for none */
    Class<? extends MaxLengthValidation> maxLengthValidation() default MaxLengthValidation.class;

    /** @return the pattern; the abstract class itself for none */
    Class<? extends PatternValidation> patternValidation() default PatternValidation.class;
}
