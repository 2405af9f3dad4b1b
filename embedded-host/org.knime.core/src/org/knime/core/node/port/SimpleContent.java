package org.knime.core.node.port;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.config.base.XMLConfig;

/** One zip entry with typed entries as XML, the content itself in its config {@code model}. */
final class SimpleContent {

    private SimpleContent() {
    }

    static void write(final ModelContent content, final String entry, final ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(entry));
        XMLConfig.save(content, out);
        out.closeEntry();
    }

    static ModelContentRO read(final String entry, final ZipInputStream in) throws IOException {
        final ZipEntry found = in.getNextEntry();
        if (found == null || !entry.equals(found.getName())) {
            throw new IOException("Expected zip entry \"" + entry + "\", found "
                + (found == null ? "none" : "\"" + found.getName() + "\"") + ".");
        }
        final InputStream unclosed = new FilterInputStream(in) {
            @Override
            public void close() {
                // the stream belongs to the caller
            }
        };
        try {
            return ModelContent.loadFromXML(unclosed).getModelContent("model");
        } catch (InvalidSettingsException e) {
            throw new IOException("Zip entry \"" + entry + "\" is not complete: " + e.getMessage(), e);
        }
    }
}
