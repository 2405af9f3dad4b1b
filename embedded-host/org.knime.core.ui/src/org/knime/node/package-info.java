/** Declares a node step by step: description, ports, what it does. */
package org.knime.node;
