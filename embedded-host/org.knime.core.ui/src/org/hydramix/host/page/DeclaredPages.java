package org.hydramix.host.page;

import java.util.Optional;

import org.hydramix.host.view.NodePage;
import org.hydramix.host.view.NodePageSource;
import org.knime.core.node.Node;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Resource;
import org.knime.node.DefaultNodeFactory;

/** The views that nodes declare as a {@link org.knime.node.DefaultView}. */
public final class DeclaredPages implements NodePageSource {

    @Override
    public Optional<NodePage> pageOf(final Node node) {
        if (!(node.getFactory() instanceof DefaultNodeFactory declared && declared.hasNodeView())) {
            return Optional.empty();
        }
        final NodeView view = declared.createNodeView(node.getNodeModel());
        final Page page = view.getPage();
        return Optional.of(new NodePage(page.getRelativePath(), path -> {
            if (path.equals(page.getRelativePath())) {
                return page.getInputStream();
            }
            final Optional<Resource> resource = page.getResource(path);
            return resource.isPresent() ? resource.get().getInputStream() : null;
        }, () -> view.createInitialDataService().map(InitialDataService::getInitialData)));
    }
}
