package org.hydramix.checks.referee;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hydramix.checks.classfile.Reference;
import org.hydramix.checks.classfile.References;
import org.objectweb.asm.tree.ClassNode;

/** Classes of KNIME's that KNIME exports for itself only ({@code x-internal}), and who of us uses them. */
public final class InternalUses {

    private static final Pattern EXPORT = Pattern.compile("([\\w.]+);x-internal:=true");

    private static final Pattern ROW = Pattern.compile("\\| `(org\\.knime\\.[\\w.]+)` \\| [^|]+ \\| [^|]{20,} \\|");

    private InternalUses() {
    }

    /**
     * @param manifest of a bundle
     * @return the packages that it exports for KNIME's own use
     * @throws IOException if it cannot be read
     */
    public static Set<String> packages(Path manifest) throws IOException {
        try (InputStream in = Files.newInputStream(manifest)) {
            String exports = new Manifest(in).getMainAttributes().getValue("Export-Package");
            return EXPORT.matcher(exports).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * @param classes compiled classes of our bundles
     * @param packages that are internal
     * @return names of the classes in those packages that ours refer to, outermost class only
     */
    public static Set<String> find(Collection<ClassNode> classes, Set<String> packages) {
        return classes.stream().flatMap(node -> References.of(node).stream()).map(Reference::owner)
            .map(Names::readable).map(name -> name.contains("$") ? name.substring(0, name.indexOf('$')) : name)
            .filter(name -> packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param document with a table: class, used by, reason
     * @return the classes that it gives a reason for
     * @throws IOException if it cannot be read
     */
    public static Set<String> explained(Path document) throws IOException {
        Set<String> classes = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(document));
        while (rows.find()) {
            classes.add(rows.group(1));
        }
        return classes;
    }
}
