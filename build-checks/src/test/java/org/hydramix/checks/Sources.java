package org.hydramix.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.hydramix.checks.classfile.ClassFiles;
import org.objectweb.asm.tree.ClassNode;

/** Compiles sources that tests are about. */
public final class Sources {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private Sources() {
    }

    /**
     * @param units compilation units; the first type of each gives its file's name
     * @return all their classes
     */
    public static List<ClassNode> compile(Stream<String> units) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try {
            Path folder = Files.createTempDirectory("sources");
            try {
                List<String> options = List.of("-d", folder.toString(), "-cp", folder.toString(), "-proc:none");
                assertTrue(compiler.getTask(errors, null, null, options, null, units.map(Sources::file).toList())
                    .call(), errors::toString);
                return ClassFiles.read(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static JavaFileObject file(String source) {
        String path = first(PACKAGE, source).replace('.', '/') + "/" + first(TYPE, source) + ".java";
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        assertTrue(matcher.find(), () -> "No " + pattern + " in " + source);
        return matcher.group(1);
    }
}
