package org.hydramix.engine.slide.openslide;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.LoggerFactory;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/** The functions of {@code openslide.h}, version 3.4 or later, that are needed. */
final class OpenSlideLibrary {

    /** A folder to look into first: Windows has no usual place for libraries. */
    private static final String FOLDER = "OPENSLIDE_PATH";

    /** The library as packages name it: Linux without and with headers, macOS, Windows. */
    private static final List<String> NAMES = List.of("libopenslide.so.1", "libopenslide.so.0", "openslide",
        "libopenslide.1.dylib", "libopenslide.0.dylib", "libopenslide-1", "libopenslide-0");

    /** Where Homebrew and MacPorts install, which is not where macOS looks. */
    private static final List<String> USUAL_FOLDERS = List.of("/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib");

    private final NativeLibrary library;

    private OpenSlideLibrary(final NativeLibrary library) {
        this.library = library;
    }

    /** Loaded once, when somebody first asks. */
    private static final class Holder {

        private static final Optional<OpenSlideLibrary> FOUND = search();

        private static Optional<OpenSlideLibrary> search() {
            for (final String name : NAMES) {
                try {
                    final String folder = System.getenv(FOLDER);
                    if (folder != null) {
                        NativeLibrary.addSearchPath(name, folder);
                    }
                    USUAL_FOLDERS.forEach(usual -> NativeLibrary.addSearchPath(name, usual));
                    final NativeLibrary library = NativeLibrary.getInstance(name, options(Platform.isWindows()));
                    library.getFunction("openslide_read_region");
                    return Optional.of(new OpenSlideLibrary(library));
                } catch (final UnsatisfiedLinkError | NoClassDefFoundError e) {
                    LoggerFactory.getLogger(OpenSlideLibrary.class).debug("OpenSlide is not here as {}", name, e);
                }
            }
            return Optional.empty();
        }
    }

    /** @return how JNA passes text: OpenSlide takes UTF-8 on Windows, elsewhere names as the system writes them */
    static Map<String, String> options(final boolean windows) {
        return windows ? Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name()) : Map.of();
    }

    /** @return the library; empty if it is not installed */
    static Optional<OpenSlideLibrary> find() {
        return Holder.FOUND;
    }

    private Function function(final String name) {
        return library.getFunction("openslide_" + name);
    }

    /** @return whether OpenSlide knows the format, by the content of the file */
    boolean knows(final String file) {
        return function("detect_vendor").invokePointer(new Object[]{file}) != null;
    }

    /** @return a handle; null if the file is of no known format */
    Pointer open(final String file) {
        return function("open").invokePointer(new Object[]{file});
    }

    void close(final Pointer slide) {
        function("close").invoke(new Object[]{slide});
    }

    /** @return what is wrong; null if nothing is. After an error the handle can only be closed. */
    String error(final Pointer slide) {
        return (String)function("get_error").invoke(String.class, new Object[]{slide});
    }

    String version() {
        return (String)function("get_version").invoke(String.class, new Object[0]);
    }

    String property(final Pointer slide, final String name) {
        return (String)function("get_property_value").invoke(String.class, new Object[]{slide, name});
    }

    int levels(final Pointer slide) {
        return function("get_level_count").invokeInt(new Object[]{slide});
    }

    /** @return width and height in px */
    long[] size(final Pointer slide, final int level) {
        try (Memory numbers = new Memory(2L * Long.BYTES)) {
            function("get_level_dimensions")
                .invoke(new Object[]{slide, level, numbers, numbers.share(Long.BYTES)});
            return numbers.getLongArray(0, 2);
        }
    }

    /**
     * @param x column in px of level 0
     * @param y row in px of level 0
     * @param width in px of the level
     * @param height in px of the level
     * @return premultiplied ARGB, row by row
     */
    int[] read(final Pointer slide, final int level, final long x, final long y, final int width, final int height) {
        try (Memory pixels = new Memory((long)width * height * Integer.BYTES)) {
            function("read_region")
                .invoke(new Object[]{slide, pixels, x, y, level, (long)width, (long)height});
            return pixels.getIntArray(0, width * height);
        }
    }
}
