package org.hydramix.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;

/** Starts the real engine, in this JVM where it is wanted and in another one where it must fail. */
class DjlEngineTest {

    @Test
    void startsPyTorchAndComputes() throws EngineUnavailableException {
        final EngineInfo info = DjlEngine.start();
        assertEquals("PyTorch", info.engine());
        assertEquals(DjlEngine.PYTORCH_VERSION, info.version());
        assertTrue(info.devices().endsWith("CPU"), info::toString);
        try (var manager = NDManager.newBaseManager(Device.cpu())) {
            assertArrayEquals(new float[]{4, 6},
                manager.create(new float[]{1, 2}).add(manager.create(new float[]{3, 4})).toFloatArray());
        }
    }

    @Test
    void neverDownloadsAndNeverReports() throws EngineUnavailableException {
        DjlEngine.start();
        assertEquals("true", System.getProperty("ai.djl.offline"));
        assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
    }

    @Test
    void leavesTheContextClassLoaderAsItWas() throws Exception {
        final var strange = new ClassLoader(null) {
        };
        final var seen = new ClassLoader[1];
        final var failure = new Exception[1];
        final var thread = new Thread(() -> {
            Thread.currentThread().setContextClassLoader(strange);
            try {
                DjlEngine.start();
            } catch (EngineUnavailableException e) {
                failure[0] = e;
            }
            seen[0] = Thread.currentThread().getContextClassLoader();
        });
        thread.start();
        thread.join();
        assertEquals(null, failure[0]);
        assertSame(strange, seen[0]);
    }

    @Test
    void saysWhatToInstallWhenTheLibrariesAreMissing(@TempDir final Path empty) throws Exception {
        final String said = startIn(empty);
        assertTrue(said.contains(empty.toString()), said);
        assertTrue(said.contains("has no " + System.mapLibraryName("torch")), said);
        assertTrue(said.contains("Install the feature \"HydraMix: PyTorch\""), said);
    }

    /** The binding that ships fits one version. */
    @Test
    void librariesOfAnotherVersionAreRefused(@TempDir final Path torch) throws Exception {
        final Path libraries = Files.createDirectories(torch.resolve("lib"));
        Files.createFile(libraries.resolve(System.mapLibraryName("torch")));
        Files.writeString(torch.resolve("version.py"), "from typing import Optional\n__version__ = '2.11.0+cu130'\n");
        final String said = startIn(libraries);
        assertTrue(said.contains(libraries + " holds PyTorch 2.11.0+cu130, and HydraMix is made for "
            + DjlEngine.PYTORCH_VERSION), said);
        Files.delete(torch.resolve("version.py"));
        Files.writeString(torch.resolve("build-version"), DjlEngine.PYTORCH_VERSION + "+cu128\n");
        assertEquals(Optional.of(DjlEngine.PYTORCH_VERSION + "+cu128"), NativeLibraries.version(libraries));
        assertFalse(startIn(libraries).contains("is made for"));
    }

    /** Where temporary folders are mounted noexec, JNA cannot load its native part; only what is tuned through it is lost. */
    @Test
    void startsAlsoWithoutJna() throws Exception {
        final String said = said(0, new ProcessBuilder(java("-Djna.nosys=true", "-Djna.noclasspath=true")));
        assertTrue(said.contains("PyTorch"), said);
    }

    /** A JVM of its own: the engine starts once, and the environment of this one names good libraries. */
    private static String startIn(final Path libraries) throws IOException, InterruptedException {
        final var java = new ProcessBuilder(java());
        java.environment().put(NativeLibraries.PATH_KEY, libraries.toString());
        return said(1, java);
    }

    private static List<String> java(final String... options) {
        return Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), List.of(options),
            List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StartOnce.class.getName())).flatMap(List::stream).toList();
    }

    private static String said(final int exitCode, final ProcessBuilder java) throws IOException, InterruptedException {
        final Process process = java.redirectErrorStream(true).start();
        final String said = new String(process.getInputStream().readAllBytes());
        assertEquals(exitCode, process.waitFor(), said);
        return said;
    }

    /** Main class of that JVM. */
    static final class StartOnce {
        public static void main(final String[] args) throws EngineUnavailableException {
            System.out.println(DjlEngine.start());
            CudaDriver.gpus();
            DjlEngine.giveBackMemory();
        }
    }
}
