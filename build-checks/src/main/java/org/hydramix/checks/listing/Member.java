package org.hydramix.checks.listing;

/**
 * A field, method or constructor.
 *
 * @param name its name; {@code <init>} for a constructor
 * @param descriptor its erased type as the JVM writes it, for instance {@code (I)Ljava/lang/String;}
 */
public record Member(String name, String descriptor) implements Comparable<Member> {

    /** @return whether this is a constructor, which is never inherited */
    public boolean isConstructor() {
        return "<init>".equals(name);
    }

    @Override
    public int compareTo(Member other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : descriptor.compareTo(other.descriptor);
    }

    @Override
    public String toString() {
        return name + " " + descriptor;
    }
}
