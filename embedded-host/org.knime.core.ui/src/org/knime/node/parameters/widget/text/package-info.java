/** Controls for texts. */
package org.knime.node.parameters.widget.text;
