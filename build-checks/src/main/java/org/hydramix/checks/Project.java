package org.hydramix.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hydramix.checks.classfile.ClassFiles;
import org.objectweb.asm.tree.ClassNode;

/**
 * Where things are in a checked-out and compiled project.
 *
 * @param root the folder of the root pom.xml
 */
public record Project(Path root) {

    private static final String PLUGINS = "plugins";
    private static final String HOST = "embedded-host";

    /**
     * @return the folders of the bundles, fragments included, that users install
     * @throws IOException if folders cannot be listed
     */
    public List<Path> plugins() throws IOException {
        return bundles(PLUGINS);
    }

    /**
     * @return the folders of the host's bundles
     * @throws IOException if folders cannot be listed
     */
    public List<Path> hostBundles() throws IOException {
        return bundles(HOST);
    }

    /**
     * @return the classes of our bundles
     * @throws IOException if class files cannot be read
     * @throws IllegalStateException if there are none
     */
    public List<ClassNode> bundleClasses() throws IOException {
        return classes(plugins());
    }

    /**
     * @return the classes of the host's bundles
     * @throws IOException if class files cannot be read
     * @throws IllegalStateException if there are none
     */
    public List<ClassNode> hostClasses() throws IOException {
        return classes(hostBundles());
    }

    /**
     * @param bundle folder of a bundle
     * @return where its classes are compiled to; need not exist
     */
    public static Path classesOf(Path bundle) {
        return bundle.resolve("target/classes");
    }

    private List<Path> bundles(String folder) throws IOException {
        try (Stream<Path> children = Files.list(root.resolve(folder))) {
            return children.filter(child -> Files.exists(child.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
        }
    }

    private static List<ClassNode> classes(List<Path> bundles) throws IOException {
        List<ClassNode> classes = new ArrayList<>();
        for (Path bundle : bundles) {
            if (!Files.isDirectory(bundle.resolve("src"))) {
                continue;
            }
            List<ClassNode> found = Files.isDirectory(classesOf(bundle)) ? ClassFiles.read(classesOf(bundle))
                : List.of();
            if (found.isEmpty()) {
                throw new IllegalStateException(classesOf(bundle) + " holds no classes: build the bundle first");
            }
            classes.addAll(found);
        }
        return classes;
    }
}
