package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;

/**
 * A resource whose content is opened on demand.
 *
 * @param getRelativePath where the browser finds it
 * @param source opens the content
 */
record StreamResource(String getRelativePath, Source source) implements Resource {

    /** Opens a stream. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return source.open();
    }
}
