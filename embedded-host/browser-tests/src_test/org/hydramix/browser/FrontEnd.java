package org.hydramix.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves a page that plays KNIME's front end, and the bundle's pages below it as KNIME does. */
final class FrontEnd implements AutoCloseable {

    private static final String PAGES = "/uiext-view/factory/";

    private static final Map<String, String> TYPES =
        Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js",
            "text/javascript; charset=utf-8");

    private final HttpServer server;

    private volatile ViewSession session;

    FrontEnd() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            final Thread thread = new Thread(task, "front end");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** @return where to open the session */
    String open(final ViewSession next) {
        session = next;
        return origin() + "/";
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(final HttpExchange exchange) throws IOException {
        final String path = exchange.getRequestURI().getPath();
        if (path.equals("/")) {
            try (InputStream in = FrontEnd.class.getResourceAsStream("frontend.html")) {
                send(exchange, "html", in.readAllBytes());
            }
        } else if (path.equals("/config.js")) {
            send(exchange, "js", session.script().getBytes(StandardCharsets.UTF_8));
        } else {
            final Path file = Project.VIEWS.resolve(path.replaceFirst(PAGES, "")).normalize();
            if (path.startsWith(PAGES) && file.startsWith(Project.VIEWS) && Files.isRegularFile(file)) {
                send(exchange, file.toString().replaceFirst(".*\\.", ""), Files.readAllBytes(file));
            } else {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        }
    }

    private static void send(final HttpExchange exchange, final String ending, final byte[] content)
        throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.get(ending));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
