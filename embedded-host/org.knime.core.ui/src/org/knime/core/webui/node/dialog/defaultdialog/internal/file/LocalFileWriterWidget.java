package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets the user choose a local file to write for a text setting. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface LocalFileWriterWidget {

    /** @return shown while no file is chosen */
    String placeholder() default "";

    /** @return the ending that the file gets, without the dot; empty for any */
    String fileExtension() default "";
}
