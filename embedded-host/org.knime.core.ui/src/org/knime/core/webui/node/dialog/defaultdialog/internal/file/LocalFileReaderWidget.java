package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets the user choose an existing local file for a text setting. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface LocalFileReaderWidget {

    /** @return shown while no file is chosen */
    String placeholder() default "";

    /** @return endings without the dot; none for every file */
    String[] fileExtensions() default {};
}
