package org.hydramix.checks.structure;

import static org.hydramix.checks.TestProject.PROJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hydramix.checks.Project;
import org.hydramix.checks.classfile.ClassFiles;
import org.hydramix.checks.classfile.Reference;
import org.hydramix.checks.classfile.Reference.OfMember;
import org.hydramix.checks.classfile.References;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;

/** Rules on what depends on what, and on how bundles are laid out. */
class BundleStructureTest {

    /** Not counting blank ones. */
    private static final int MOST_LINES = 300;
    private static final Pattern HOST = Pattern.compile("embedded[-_ .]?host|org[./]hydramix[./]host",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPORT = Pattern.compile("([\\w.]+)((?:;[\\w:]+=(?:\"[^\"]*\"|\\w+))*)(?:,|$)");
    private static final Pattern PLATFORM = Pattern.compile("java|org\\.(w3c|xml|osgi)\\.");
    private static final Pattern KNIME_OR_OSGI = Pattern.compile("org[./](knime|osgi|eclipse)[./]");

    @Test
    void noFileOfTheBundlesMentionsTheHost() throws IOException {
        for (Path bundle : PROJECT.plugins()) {
            assertNone(SourceTree.files(bundle).stream().filter(contains(HOST)));
        }
    }

    @Test
    void noClassOfTheBundlesRefersToTheHost() throws IOException {
        assertNone(uses(PROJECT.bundleClasses(), reference -> HOST.matcher(reference.owner()).find()));
    }

    @Test
    void engineKnowsNeitherKnimeNorOsgi() throws IOException {
        Path engine = PROJECT.root().resolve("plugins/org.hydramix.engine");
        assertNone(uses(ClassFiles.read(Project.classesOf(engine)),
            reference -> KNIME_OR_OSGI.matcher(reference.owner()).find()));
        assertNone(SourceTree.files(engine.resolve("src")).stream().filter(contains(KNIME_OR_OSGI)));
        assertNone(Stream.of("Import-Package", "Require-Bundle").filter(header -> KNIME_OR_OSGI
            .matcher(header(engine, header)).find()));
    }

    @Test
    void onlyTheDjlBundleBootsTheEngine() throws IOException {
        assertNone(uses(PROJECT.bundleClasses().stream().filter(node -> !node.name.startsWith("org/hydramix/djl/"))
            .toList(), reference -> reference instanceof OfMember used && "ai/djl/engine/Engine".equals(used.owner())
                && used.member().name().matches("getEngine|getInstance|getAllEngines")));
    }

    @Test
    void noJavaSerialization() throws IOException {
        assertNone(uses(PROJECT.bundleClasses(), reference -> reference.owner().matches("java/io/Object(In|Out)put.*")));
    }

    @Test
    void everyPackageIsDescribed() throws IOException {
        TreeSet<Path> packages = new TreeSet<>();
        for (Path bundle : allBundles()) {
            if (Files.isDirectory(bundle.resolve("src"))) {
                SourceTree.javaFiles(bundle.resolve("src")).stream().map(Path::getParent).forEach(packages::add);
            }
        }
        assertNone(packages.stream().filter(folder -> !Files.exists(folder.resolve("package-info.java"))));
    }

    /** KNIME's registry ignores the plugin.xml of a bundle that is not a singleton. */
    @Test
    void bundlesWithExtensionsAreSingletons() throws IOException {
        assertNone(allBundles().stream().filter(bundle -> Files.exists(bundle.resolve("plugin.xml")))
            .filter(bundle -> !header(bundle, "Bundle-SymbolicName").contains("singleton:=true")));
    }

    /** KNIME may hold older versions of a library, and Equinox prefers what is resolved already: see gson in the changelog. */
    @Test
    void importedLibrariesHaveVersions() throws IOException {
        assertNone(PROJECT.plugins().stream().flatMap(bundle -> IMPORT.matcher(header(bundle, "Import-Package")).results()
            .filter(found -> !PLATFORM.matcher(found.group(1)).lookingAt() && !found.group(2).contains("version="))
            .map(found -> bundle.getFileName() + " imports " + found.group(1) + " in any version")));
    }

    @Test
    void noSourceFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path bundle : allBundles()) {
            for (Path file : SourceTree.javaFiles(bundle)) {
                long lines = SourceTree.text(file).lines().filter(line -> !line.isBlank()).count();
                if (lines > MOST_LINES) {
                    tooLong.add(file + " (" + lines + " lines)");
                }
            }
        }
        assertNone(tooLong.stream());
    }

    private static List<Path> allBundles() throws IOException {
        return Stream.concat(PROJECT.plugins().stream(), PROJECT.hostBundles().stream()).toList();
    }

    private static Stream<String> uses(List<ClassNode> classes, Predicate<Reference> wrong) {
        return classes.stream().flatMap(node -> References.of(node).stream().filter(wrong)
            .map(reference -> node.name + " refers to " + reference));
    }

    private static Predicate<Path> contains(Pattern pattern) {
        return file -> {
            try {
                return pattern.matcher(SourceTree.text(file)).find();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String header(Path bundle, String name) {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            String value = new Manifest(in).getMainAttributes().getValue(name);
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNone(Stream<?> found) {
        assertEquals("", String.join("\n", found.map(Object::toString).sorted().toList()));
    }
}
