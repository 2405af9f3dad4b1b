package org.hydramix.host.save;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Directories as zip files. */
public final class ZipFolders {

    /** A workflow with its results does not unpack to more; a zip bomb does. */
    private static final long MAX_BYTES = 64L << 30;

    private static final int MAX_ENTRIES = 1_000_000;

    private static final int BUFFER_BYTES = 64 << 10;

    private ZipFolders() {
    }

    static void zip(final Path directory, final Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>)paths.filter(Files::isRegularFile).sorted()::iterator) {
                zip.putNextEntry(new ZipEntry(directory.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
    }

    /**
     * Unpacks a zip file.
     *
     * @param file the zip file
     * @param directory an empty directory
     * @throws IOException if the file cannot be read, has an entry that leads out of the directory, or is too big
     */
    public static void unzip(final Path file, final Path directory) throws IOException {
        long bytes = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new IOException("\"" + file + "\" has more than " + MAX_ENTRIES + " entries.");
                }
                final Path target = SavedFiles.inside(directory, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    bytes = copy(zip, target, bytes, file);
                }
            }
        }
    }

    private static long copy(final ZipInputStream zip, final Path target, final long before, final Path file)
        throws IOException {
        long bytes = before;
        try (OutputStream out = Files.newOutputStream(target)) {
            final byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                bytes += n;
                if (bytes > MAX_BYTES) {
                    throw new IOException("\"" + file + "\" unpacks to more than " + MAX_BYTES + " bytes.");
                }
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }
}
