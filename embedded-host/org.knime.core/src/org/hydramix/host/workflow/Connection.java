package org.hydramix.host.workflow;

/**
 * A connection. Port 0 carries flow variables, data ports start at 1.
 *
 * @param source node that gives
 * @param sourcePort its output
 * @param target node that takes
 * @param targetPort its input
 */
public record Connection(int source, int sourcePort, int target, int targetPort) {

    /** @return the connection as KNIME's messages show it */
    public String describe() {
        return "[" + source + "(" + sourcePort + ") -> " + target + "( " + targetPort + ")]";
    }
}
