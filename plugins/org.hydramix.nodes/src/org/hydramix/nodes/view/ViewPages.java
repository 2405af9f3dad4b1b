package org.hydramix.nodes.view;

import org.knime.node.DefaultView;
import org.knime.node.DefaultView.RequireViewParameters;

/** Declares the views of our nodes. KNIME asks for a view only when its node has executed. */
public final class ViewPages {

    /** In the bundle. */
    private static final String FOLDER = "views";

    private static final String NO_DATA = "{}";

    private ViewPages() {
    }

    /**
     * @param view the first step of a declaration
     * @param page name of its file without ending, and of the folder with its modules
     * @param description for the node's help
     * @return a view whose page starts with the data that the node kept
     */
    public static DefaultView declare(final RequireViewParameters view, final String page, final String description) {
        // KNIME takes a text for JSON, so that no class of its web interface is needed to serialise it
        return view.withoutParameters().description(description)
            .page(p -> p.fromFile().bundleClass(ViewPages.class).basePath(FOLDER).relativeFilePath(page + ".html")
                .addResourceDirectory("lib").addResourceDirectory(page))
            .initialData(d -> d.data(input -> {
                // a node that was executed before it had a view keeps nothing
                final var kept = input.getInternalPortObjects();
                return kept == null || kept.length == 0 ? NO_DATA : ViewTable.read(input.getInternalTables()[0]);
            }));
    }
}
