package org.hydramix.checks.listing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A type with the members that it declares itself.
 *
 * @param name internal name, for instance {@code org/knime/core/data/DataCell}
 * @param modifiers its kind and flags
 * @param superclass internal name; empty only for {@code java/lang/Object}
 * @param interfaces internal names of the interfaces it names itself
 * @param members the members it declares
 */
public record ApiType(String name, Modifiers modifiers, Optional<String> superclass, List<String> interfaces,
    Set<Member> members) {

    /** @return superclass and interfaces */
    public Stream<String> supertypes() {
        return Stream.concat(superclass.stream(), interfaces.stream());
    }
}
