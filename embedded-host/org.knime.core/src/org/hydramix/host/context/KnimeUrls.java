package org.hydramix.host.context;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;

/** {@code knime:} addresses, of which the host knows those relative to the current workflow. */
public final class KnimeUrls {

    private static final String PROTOCOL = "knime";

    private static final String WORKFLOW = "knime.workflow";

    private KnimeUrls() {
    }

    /**
     * @param urlOrPath {@code file:} or {@code knime:} address, or a path of this computer
     * @return the address
     * @throws MalformedURLException if it is neither
     */
    public static URL parse(final String urlOrPath) throws MalformedURLException {
        if (urlOrPath.startsWith(PROTOCOL + ":")) {
            return new URL(null, urlOrPath, new Handler());
        }
        if (urlOrPath.startsWith("file:")) {
            return new URL(urlOrPath);
        }
        if (urlOrPath.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            throw new MalformedURLException("Addresses of this kind are not supported by this host: " + urlOrPath);
        }
        return new File(urlOrPath).toPath().toAbsolutePath().toUri().toURL();
    }

    /**
     * @param url {@code file:} or {@code knime:} address
     * @return the path
     * @throws IOException if the address is relative to a workflow and there is none, or it leads out of the workflow as KNIME
     *             does not allow in batch, or it is of another kind
     * @throws URISyntaxException if the address contains characters that must be escaped
     */
    public static Path resolve(final URL url) throws IOException, URISyntaxException {
        if ("file".equals(url.getProtocol())) {
            return Path.of(url.toURI());
        }
        if (!PROTOCOL.equals(url.getProtocol()) || !WORKFLOW.equals(url.getHost())) {
            throw new IOException("Addresses of this kind are not supported by this host: " + url);
        }
        final Path workflow = CurrentWorkflow.directory()
            .orElseThrow(() -> new IOException("No workflow is running that this could be relative to: " + url));
        final String path = new URI(url.toString().replace(" ", "%20")).getPath();
        final Path file = workflow.resolve(path.startsWith("/") ? path.substring(1) : path).normalize();
        if (!file.startsWith(workflow.normalize())) {
            throw new IOException("An address must not leave a workflow that lies outside of KNIME's workspace: " + url);
        }
        return file;
    }

    private static final class Handler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(final URL url) throws IOException {
            try {
                return resolve(url).toUri().toURL().openConnection();
            } catch (URISyntaxException e) {
                throw new IOException("Not a valid address: " + url, e);
            }
        }
    }
}
