package org.knime.core.node;

/** A Swing dialog. The host opens no dialogs; the type exists because node factories refer to it. */
public abstract class NodeDialogPane {
}
