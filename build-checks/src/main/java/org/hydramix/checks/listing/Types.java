package org.hydramix.checks.listing;

import java.util.Optional;

/** A source of types. */
@FunctionalInterface
public interface Types {

    /**
     * @param name internal name
     * @return the type; empty if this source lacks it
     */
    Optional<ApiType> find(String name);

    /**
     * @param other asked where this source has no answer
     * @return both sources
     */
    default Types or(Types other) {
        return name -> find(name).or(() -> other.find(name));
    }
}
