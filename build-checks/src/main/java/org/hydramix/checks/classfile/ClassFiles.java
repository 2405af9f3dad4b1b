package org.hydramix.checks.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Reads class files into memory. */
public final class ClassFiles {

    private ClassFiles() {
    }

    /**
     * @param folder a folder of class files, read with its subfolders
     * @return the classes, ordered by path
     * @throws IOException if the folder or one of its files cannot be read
     */
    public static List<ClassNode> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().map(ClassFiles::readFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ClassNode readFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * @param in one class file; stays open
     * @return the class
     * @throws IOException if reading fails
     */
    public static ClassNode read(InputStream in) throws IOException {
        ClassNode node = new ClassNode();
        new ClassReader(in).accept(node, 0);
        return node;
    }
}
