/** Nodes: factories, models, settings, execution and tables. */
package org.knime.core.node;
