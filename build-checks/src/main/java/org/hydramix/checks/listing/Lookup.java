package org.hydramix.checks.listing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks members up in a type and its supertypes. */
public final class Lookup {

    private static final String OBJECT = "java/lang/Object";

    private final Types types;

    /** @param types where types come from */
    public Lookup(Types types) {
        this.types = types;
    }

    /** What became of a look-up. */
    public sealed interface Result {
    }

    /**
     * The member exists.
     *
     * @param owner the type that declares it
     */
    public record Declared(String owner) implements Result {
    }

    /** All supertypes are known and none declares the member. */
    public record Absent() implements Result {
    }

    /**
     * No known supertype declares the member, but not all are known.
     *
     * @param type the first unknown one
     */
    public record Unknown(String type) implements Result {
    }

    /**
     * @param owner internal name of the type on which the member is used; an array has the members of Object
     * @param member the member
     * @return where it is declared; a constructor is only looked for in the owner itself
     */
    public Result find(String owner, Member member) {
        if (owner.startsWith("[")) {
            return find(OBJECT, member);
        }
        if (member.isConstructor()) {
            return types.find(owner).<Result>map(type -> type.members().contains(member) ? new Declared(owner)
                : new Absent()).orElse(new Unknown(owner));
        }
        Set<String> all = supertypes(owner);
        Predicate<ApiType> declares = type -> type.members().contains(member);
        Optional<String> found = all.stream().filter(name -> types.find(name).filter(declares).isPresent()).findFirst();
        if (found.isPresent()) {
            return new Declared(found.get());
        }
        return all.stream().filter(name -> types.find(name).isEmpty()).findFirst().<Result>map(Unknown::new)
            .orElse(new Absent());
    }

    /**
     * @param name internal name of a type
     * @return the type itself and all its supertypes, nearest first; unknown ones are named but not followed
     */
    public Set<String> supertypes(String name) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (seen.add(next)) {
                types.find(next).ifPresent(type -> type.supertypes().forEach(open::add));
            }
        }
        return seen;
    }
}
