package org.hydramix.checks.referee;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.hydramix.checks.listing.Listing;

/** The listing of a small imaginary KNIME. */
final class SmallApi {

    private static final String TEXT = """
        # a comment
        org.knime.Base#<class> public abstract class extends java/lang/Object implements java/lang/Comparable
        org.knime.Base#<init> ()V
        org.knime.Base#compareTo (Lorg/knime/Base;)I
        org.knime.Base#m_count I
        org.knime.Base#run (I)V
        org.knime.Base$Inner#<class> public final class extends java/lang/Object implements\s
        org.knime.Base$Inner#<init> ()V
        org.knime.Color#<class> public final enum extends java/lang/Enum implements\s
        org.knime.Color#RED Lorg/knime/Color;
        org.knime.Color#valueOf (Ljava/lang/String;)Lorg/knime/Color;
        org.knime.Color#values ()[Lorg/knime/Color;
        org.knime.Function#<class> public interface extends java/lang/Object implements\s
        org.knime.Function#apply (Lorg/knime/Base;)Ljava/lang/Object;
        org.knime.Node#<class> public class extends org/knime/Base implements\s
        org.knime.Node#<init> (Ljava/lang/String;)V
        org.knime.Node#name ()Ljava/lang/String;
        org.knime.Widget#<class> public @interface extends java/lang/Object implements java/lang/annotation/Annotation
        org.knime.Widget#color ()Lorg/knime/Color;
        org.knime.Widget#names ()[Ljava/lang/String;
        """;

    private SmallApi() {
    }

    static Listing listing() {
        try {
            return Listing.read(new BufferedReader(new StringReader(TEXT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
