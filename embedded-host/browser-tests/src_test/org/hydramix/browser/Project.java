package org.hydramix.browser;

import java.nio.file.Path;

/** Where things are. */
final class Project {

    static final Path ROOT = Path.of(System.getProperty("hydramix.root", "../..")).toAbsolutePath().normalize();

    static final Path VIEWS = ROOT.resolve("plugins/org.hydramix.nodes/views");

    private Project() {
    }
}
