package org.knime.core.node.port;

import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** A zip stream that holds one port object spec. Made by {@link PortUtil}. */
public class PortObjectSpecZipInputStream extends ZipInputStream {

    PortObjectSpecZipInputStream(final InputStream in) {
        super(in);
    }
}
