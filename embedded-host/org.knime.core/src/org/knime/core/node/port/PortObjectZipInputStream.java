package org.knime.core.node.port;

import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** A zip stream that holds one port object. Made by {@link PortUtil}. */
public class PortObjectZipInputStream extends ZipInputStream {

    PortObjectZipInputStream(final InputStream in) {
        super(in);
    }
}
