package org.hydramix.browser;

/**
 * What the played front end shows.
 *
 * @param page file in the bundle's folder of views
 * @param answer what KNIME's data service for initial data gives: a JSON object
 * @param inConfig whether the answer comes with the configuration of the view, or has to be asked for and then comes in another
 *            envelope
 */
record ViewSession(String page, String answer, boolean inConfig) {

    ViewSession(final String page, final String answer) {
        this(page, answer, true);
    }

    /** @return a script that defines the session */
    String script() {
        final String config = "{projectId: 'p', workflowId: 'root', nodeId: 'root:5', extensionType: 'view', "
            + "hasNodeView: true, renderingConfig: {type: 'DEFAULT'}" + (inConfig ? ", initialData: " + answer : "")
            + "}";
        return "window.session = {page: '/uiext-view/factory/" + page + "', config: " + config + ", result: "
            + (inConfig ? "undefined" : "{result: JSON.stringify(" + answer + ")}") + "};";
    }
}
