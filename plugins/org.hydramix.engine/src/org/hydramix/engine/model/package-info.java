/** A trained network with all that is needed to use it, and its file. */
package org.hydramix.engine.model;
