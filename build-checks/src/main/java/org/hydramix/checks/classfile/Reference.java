package org.hydramix.checks.classfile;

import org.hydramix.checks.listing.Member;

/** Something that a compiled class refers to. */
public sealed interface Reference {

    /** @return internal name of the class that is referred to, or whose member is */
    String owner();

    /**
     * A class, anywhere: superclass, signature, cast, annotation, constant …
     *
     * @param owner internal name
     */
    record OfClass(String owner) implements Reference {
        @Override
        public String toString() {
            return owner.replace('/', '.');
        }
    }

    /**
     * A field, method or constructor.
     *
     * @param owner internal name of the class on which it is used, not necessarily the one that declares it
     * @param member the member
     */
    record OfMember(String owner, Member member) implements Reference {
        @Override
        public String toString() {
            return owner.replace('/', '.') + "#" + member;
        }
    }

    /**
     * An attribute that an annotation sets to an empty array: its element type cannot be told from the class file.
     *
     * @param owner internal name of the annotation
     * @param name the attribute
     */
    record OfEmptyArray(String owner, String name) implements Reference {
        @Override
        public String toString() {
            return owner.replace('/', '.') + "#" + name + " (an array)";
        }
    }
}
