package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;

/** A file that a browser loads. */
public interface Resource {

    /**
     * @return the content; to be closed by the caller
     * @throws IOException if it cannot be read
     */
    InputStream getInputStream() throws IOException;

    /** @return where the browser finds it, seen from the page's folder */
    String getRelativePath();
}
