package org.hydramix.checks.listing;

import java.util.Locale;

/**
 * What the listing says about a class besides its name and supertypes.
 *
 * @param isProtected protected rather than public
 * @param isAbstract abstract; false for interfaces, whose flag is implied
 * @param isFinal final
 * @param kind class, interface, enum or annotation
 */
public record Modifiers(boolean isProtected, boolean isAbstract, boolean isFinal, Kind kind) {

    /** The four kinds of type. A record is a class here, as in the listing. */
    public enum Kind {
        CLASS, INTERFACE, ENUM, ANNOTATION;

        static Kind parse(String word) {
            return "@interface".equals(word) ? ANNOTATION : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param text such as {@code public abstract class}
     * @return the modifiers
     * @throws IllegalArgumentException if a word is unknown
     */
    static Modifiers parse(String text) {
        boolean isProtected = false;
        boolean isAbstract = false;
        boolean isFinal = false;
        Kind kind = null;
        for (String word : text.split(" ")) {
            switch (word) {
                case "public" -> isProtected = false;
                case "protected" -> isProtected = true;
                case "abstract" -> isAbstract = true;
                case "final" -> isFinal = true;
                default -> kind = Kind.parse(word);
            }
        }
        if (kind == null) {
            throw new IllegalArgumentException("No kind of type in '" + text + "'");
        }
        return new Modifiers(isProtected, isAbstract, isFinal, kind);
    }

    /**
     * @param other modifiers of another version of the class
     * @return whether all that one may do with a class of these modifiers (see, create, extend) one may do with the other
     */
    public boolean allowNoMoreThan(Modifiers other) {
        // Whether an enum is abstract or final follows from the bodies of its constants and is nothing that users see.
        boolean sameUse = kind == Kind.ENUM || (isAbstract || !other.isAbstract) && (isFinal || !other.isFinal);
        return kind == other.kind && (isProtected || !other.isProtected) && sameUse;
    }

    @Override
    public String toString() {
        return (isProtected ? "protected " : "public ") + (isAbstract ? "abstract " : "") + (isFinal ? "final " : "")
            + kind.name().toLowerCase(Locale.ROOT);
    }
}
