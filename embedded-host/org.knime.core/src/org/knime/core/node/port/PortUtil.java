package org.knime.core.node.port;

import java.io.InputStream;
import java.io.OutputStream;

/** Makes the streams that serializers work with. */
public final class PortUtil {

    private PortUtil() {
    }

    /**
     * @param in the stored object
     * @return the stream for its serializer
     */
    public static PortObjectZipInputStream getPortObjectZipInputStream(final InputStream in) {
        return new PortObjectZipInputStream(in);
    }

    /**
     * @param out receives the stored object
     * @return the stream for its serializer
     */
    public static PortObjectZipOutputStream getPortObjectZipOutputStream(final OutputStream out) {
        return new PortObjectZipOutputStream(out);
    }

    /**
     * @param in the stored spec
     * @return the stream for its serializer
     */
    public static PortObjectSpecZipInputStream getPortObjectSpecZipInputStream(final InputStream in) {
        return new PortObjectSpecZipInputStream(in);
    }

    /**
     * @param out receives the stored spec
     * @return the stream for its serializer
     */
    public static PortObjectSpecZipOutputStream getPortObjectSpecZipOutputStream(final OutputStream out) {
        return new PortObjectSpecZipOutputStream(out);
    }
}
