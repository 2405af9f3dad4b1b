/** Controls to choose a file of the local computer. */
package org.knime.core.webui.node.dialog.defaultdialog.internal.file;
