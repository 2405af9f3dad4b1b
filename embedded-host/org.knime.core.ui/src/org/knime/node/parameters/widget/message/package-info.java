/** Messages between the controls of a dialog. */
package org.knime.node.parameters.widget.message;
