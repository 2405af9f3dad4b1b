package org.knime.node;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;
import org.knime.node.DefaultView.ViewInput;

/** Shows a {@link DefaultView} of one node. */
final class DefaultViewToNodeViewAdapter implements NodeView {

    private final DefaultView view;

    private final DefaultModelAdapter model;

    DefaultViewToNodeViewAdapter(final DefaultView view, final DefaultModelAdapter model) {
        this.view = view;
        this.model = model;
    }

    @Override
    public Page getPage() {
        return view.page();
    }

    @Override
    @SuppressWarnings("unchecked") // the caller only asks for text
    public <D> Optional<InitialDataService<D>> createInitialDataService() {
        return view.initialDataService(new InternalData()).map(service -> (InitialDataService<D>)service);
    }

    private final class InternalData implements ViewInput {

        @Override
        public PortObject[] getInternalPortObjects() {
            return model.getInternalPortObjects();
        }

        @Override
        public BufferedDataTable[] getInternalTables() {
            final PortObject[] objects = model.getInternalPortObjects();
            return Arrays.copyOf(objects, objects.length, BufferedDataTable[].class);
        }
    }
}
