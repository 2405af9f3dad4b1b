/** Controls to choose from a list. */
package org.knime.node.parameters.widget.choices;
