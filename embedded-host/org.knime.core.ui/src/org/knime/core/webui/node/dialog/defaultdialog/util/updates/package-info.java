/** The one exception of dialog updates that settings classes may throw. */
package org.knime.core.webui.node.dialog.defaultdialog.util.updates;
