/** Where a dialog shows a setting. */
package org.knime.node.parameters.layout;
