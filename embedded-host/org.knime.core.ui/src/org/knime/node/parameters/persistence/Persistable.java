package org.knime.node.parameters.persistence;

/** A class whose fields are stored one by one, under a key of its own if it is itself a field. */
public interface Persistable {
}
