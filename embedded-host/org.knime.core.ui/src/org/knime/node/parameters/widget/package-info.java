/** Which control a dialog uses for a setting. */
package org.knime.node.parameters.widget;
