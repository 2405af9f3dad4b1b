package org.knime.core.webui.node.view;

import org.knime.core.webui.UIExtension;
import org.knime.core.webui.data.DataServiceProvider;

/** The view of one node. */
public interface NodeView extends UIExtension, DataServiceProvider {
}
