/** The port that carries flow variables and nothing else. */
package org.knime.core.node.port.flowvariable;
