package org.hydramix.engine.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.RgbImage;

/** Reads images after a look at their header, so that a file cannot ask for more memory than is reasonable. */
public final class ImageFile {

    /**
     * Largest image that is decoded as a whole, in pixels: 10,000 × 10,000. It takes 300 MB as RGB and as much again
     * while it is decoded, which a default Java heap just holds. Larger ones are whole slides.
     */
    public static final long MAX_PIXELS = 100_000_000;

    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "bmp", "tif", "tiff");

    private static final String JDK = "com.sun.imageio.";

    private ImageFile() {
    }

    /** @return whether the name ends, in small or capital letters, like that of an image that can be read */
    public static boolean hasImageName(final Path file) {
        return ENDINGS.contains(ending(file));
    }

    /** @return what follows the last point of the name, in small letters; "" for the root of a drive, which has no name */
    public static String ending(final Path file) {
        final String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the header only.
     *
     * @param name what a message calls the file
     * @throws EngineException if the file is missing, empty, not an image or too large
     */
    public static ImageSize size(final Path file, final String name) throws EngineException {
        return use(file, name, ImageFile::checkedSize);
    }

    /**
     * @param name what a message calls the file
     * @throws EngineException if the file is missing, empty, not an image, too large, truncated or otherwise damaged
     */
    public static RgbImage read(final Path file, final String name) throws EngineException {
        return use(file, name, ImageFile::decode);
    }

    /**
     * Reads an image from memory, such as a tile in a table cell.
     *
     * @param bytes of an image file
     * @param name what a message calls it
     * @throws EngineException as {@link #read(Path, String)}
     */
    public static RgbImage read(final byte[] bytes, final String name) throws EngineException {
        if (bytes.length == 0) {
            throw new EngineException(name + " is empty. Supply the image again.");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return use(in, name, ImageFile::decode);
        } catch (final IOException e) {
            throw damaged(name, e);
        }
    }

    /**
     * @param file that is going to be read
     * @param name what a message calls it
     * @throws EngineException if there is nothing to be read: missing, a folder, not permitted, or empty
     */
    public static void check(final Path file, final String name) throws EngineException {
        if (Files.notExists(file)) {
            throw new EngineException(name + " does not exist. Check the name and the folder.");
        }
        if (Files.isDirectory(file) && !Files.isReadable(file)) {
            throw new EngineException("The folder " + name + " cannot be listed. Ask for permission to read it.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new EngineException(name + " is not a file. Choose an image file.");
        }
        if (!Files.isReadable(file)) {
            throw new EngineException(name + " may not be read. Ask for permission to read it.");
        }
        if (file.toFile().length() == 0) {
            throw new EngineException(name + " is empty (0 bytes). Copy the file again.");
        }
    }

    private interface Task<T> {
        T run(ImageReader reader, String name) throws IOException, EngineException;
    }

    private static <T> T use(final Path file, final String name, final Task<T> task) throws EngineException {
        check(file, name);
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return use(in, name, task);
        } catch (final IOException e) {
            throw damaged(name, e);
        }
    }

    private static <T> T use(final ImageInputStream in, final String name, final Task<T> task)
        throws IOException, EngineException {
        final Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new EngineException(name + " is not a PNG, JPEG, BMP or TIFF image. "
                + "Remove it from the folder or convert it to PNG.");
        }
        final ImageReader reader = preferred(readers);
        try {
            reader.setInput(in, true, true);
            return task.run(reader, name);
        } catch (final IOException | RuntimeException e) {
            // decoders meet damaged data with all kinds of runtime exceptions
            throw damaged(name, e);
        } finally {
            reader.dispose();
        }
    }

    /** @return the JDK's own reader where there is one, so that other plug-ins on the class path change nothing */
    private static ImageReader preferred(final Iterator<ImageReader> readers) {
        final ImageReader first = readers.next();
        ImageReader reader = first;
        while (!reader.getClass().getName().startsWith(JDK) && readers.hasNext()) {
            reader = readers.next();
        }
        return reader.getClass().getName().startsWith(JDK) ? reader : first;
    }

    private static ImageSize checkedSize(final ImageReader reader, final String name)
        throws IOException, EngineException {
        final ImageSize size = new ImageSize(reader.getWidth(0), reader.getHeight(0));
        final long pixels = (long)size.width() * size.height();
        if (pixels > MAX_PIXELS) {
            throw new EngineException(String.format(Locale.ROOT,
                "%s has %,d × %,d = %,d px; at most %,d px are read at once. Cut it into smaller images.", name,
                size.width(), size.height(), pixels, MAX_PIXELS));
        }
        return size;
    }

    private static RgbImage decode(final ImageReader reader, final String name) throws IOException, EngineException {
        checkedSize(reader, name);
        final TruncationListener truncation = new TruncationListener();
        reader.addIIOReadWarningListener(truncation);
        final RgbImage image = RgbConversion.convert(reader.read(0), name);
        if (truncation.seen()) {
            throw damaged(name, null);
        }
        return image;
    }

    private static EngineException damaged(final String name, final Exception cause) {
        return new EngineException(name + " is damaged, cut short, or of a kind that cannot be decoded. "
            + "Copy the file again or save it as an 8-bit RGB PNG.", cause);
    }
}
