package org.hydramix.djl;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.FrameworkUtil;

/**
 * Finds libtorch and its Java binding.
 *
 * <p>A folder named by the user wins ({@value #PATH_KEY}, as an environment variable or system property): that is how a
 * CUDA build of PyTorch is used. Otherwise it is the folder {@code native} of the fragment for this platform.
 */
final class NativeLibraries {

    /** Also read by DJL itself. */
    static final String PATH_KEY = "PYTORCH_LIBRARY_PATH";

    private static final String FRAGMENT_FOLDER = "native";

    /** As in {@code __version__ = '2.7.1+cu128'}. */
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+[\\w.+]*");

    private NativeLibraries() {
    }

    static Path find() throws EngineUnavailableException {
        final String chosen = environmentOrProperty(PATH_KEY);
        if (chosen != null) {
            return ofRightVersion(checked(Path.of(chosen), "The folder that " + PATH_KEY + " names"));
        }
        final var bundle = FrameworkUtil.getBundle(NativeLibraries.class);
        // Looks into fragments too, other than Bundle.getEntry.
        final URL entry = bundle == null ? null
            : FileLocator.find(bundle, new org.eclipse.core.runtime.Path(FRAGMENT_FOLDER));
        if (entry == null) {
            throw missing("HydraMix has no PyTorch for this platform (" + platform() + ")", null);
        }
        try {
            // Equinox does not escape blanks in such a URL, so that URL.toURI would fail: a File takes the path as it is.
            return checked(new File(FileLocator.toFileURL(entry).getPath()).toPath(), "The installed PyTorch fragment");
        } catch (IOException e) {
            throw missing("The PyTorch libraries of HydraMix cannot be unpacked: " + e.getMessage(), e);
        }
    }

    static boolean hasCuda(final Path folder) {
        return Files.isRegularFile(folder.resolve(System.mapLibraryName("torch_cuda")));
    }

    /**
     * @param folder with libraries
     * @return version that a file beside the folder tells, such as {@code 2.7.1+cu128}; empty if there is none
     */
    static Optional<String> version(final Path folder) {
        // libtorch's archive has the first, PyTorch from pip the second
        return Stream.of("build-version", "version.py").map(folder::resolveSibling)
            .filter(Files::isRegularFile).flatMap(NativeLibraries::lines).map(VERSION::matcher).filter(Matcher::find)
            .map(Matcher::group).findFirst();
    }

    private static Stream<String> lines(final Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (final IOException e) {
            return Stream.empty(); // not needed to start
        }
    }

    /** The binding that ships fits one version; with another one it may take the whole of KNIME down. */
    private static Path ofRightVersion(final Path folder) throws EngineUnavailableException {
        final Optional<String> version = version(folder);
        final boolean ownBinding = Files.isRegularFile(folder.resolve(System.mapLibraryName("djl_torch")));
        if (version.isPresent() && !ownBinding && !version.get().split("\\+")[0].equals(DjlEngine.PYTORCH_VERSION)) {
            throw missing(folder + " holds PyTorch " + version.get() + ", and HydraMix is made for "
                + DjlEngine.PYTORCH_VERSION, null);
        }
        return folder;
    }

    private static Path checked(final Path folder, final String what) throws EngineUnavailableException {
        final Path library = folder.resolve(System.mapLibraryName("torch"));
        if (!Files.isRegularFile(library)) {
            throw missing(what + " has no " + library.getFileName() + ": " + folder.toAbsolutePath(), null);
        }
        return folder.toAbsolutePath();
    }

    private static EngineUnavailableException missing(final String why, final Exception cause) {
        return new EngineUnavailableException(why + ". Install the feature \"HydraMix: PyTorch\" for " + platform()
            + " from the HydraMix update site, or set " + PATH_KEY + " to the lib folder of PyTorch "
            + DjlEngine.PYTORCH_VERSION + ", then restart.", cause);
    }

    static String environmentOrProperty(final String key) {
        final String value = System.getenv(key) != null ? System.getenv(key) : System.getProperty(key);
        return value == null || value.isBlank() ? null : value;
    }

    private static String platform() {
        return (System.getProperty("os.name") + " " + System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
    }
}
