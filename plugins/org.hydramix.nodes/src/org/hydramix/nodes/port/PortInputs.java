package org.hydramix.nodes.port;

import java.util.Arrays;
import java.util.Optional;

/** Inputs by what they are: where optional ports come and go, their numbers say nothing. */
public final class PortInputs {

    private PortInputs() {
    }

    /**
     * @param inputs port objects or specs of a node
     * @param type to look for
     * @param <T> of it
     * @return the first of that type, if there is one
     */
    public static <T> Optional<T> find(final Object[] inputs, final Class<T> type) {
        return Arrays.stream(inputs).filter(type::isInstance).map(type::cast).findFirst();
    }
}
