package org.hydramix.djl;

import java.nio.file.Path;
import java.util.List;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Starts PyTorch once per JVM. Everything that touches DJL calls {@link #start()} first.
 *
 * <p>DJL looks for its engine through the thread's context class loader in a static initialiser: a first touch with the
 * wrong loader (any thread of KNIME) stays broken until restart. Hence this one door.
 */
public final class DjlEngine {

    /** Version of PyTorch that the bundled Java binding is made for. */
    public static final String PYTORCH_VERSION = "2.7.1";

    private static final String ENGINE = "PyTorch";

    /** The CUDA build that the bundled Java binding is made for. */
    private static final String CUDA_FLAVOR = "cu128";

    private static EngineInfo started;

    private DjlEngine() {
    }

    /**
     * Starts the engine if it is not yet running. Safe from any thread.
     *
     * @return what runs
     * @throws EngineUnavailableException if the native libraries for this platform are missing or do not load
     */
    public static synchronized EngineInfo start() throws EngineUnavailableException {
        if (started == null) {
            started = boot(NativeLibraries.find());
        }
        return started;
    }

    /**
     * Looks at the files only: the engine is not started.
     *
     * @return whether the libraries that {@link #start()} would load are a CUDA build
     * @throws EngineUnavailableException if there are no libraries for this platform
     */
    public static boolean hasCudaLibraries() throws EngineUnavailableException {
        return NativeLibraries.hasCuda(NativeLibraries.find());
    }

    /**
     * Gives memory that tensors took and need no more back to the system, where the C library keeps it (Linux). Takes some
     * ten milliseconds, and the next step takes its pages anew: meant for the end of some work, or now and then.
     */
    public static void giveBackMemory() {
        Allocator.giveBack();
    }

    private static EngineInfo boot(final Path libraries) throws EngineUnavailableException {
        configure(libraries);
        Allocator.tune();
        OpenMp.tune();
        final String cpuProblem = OneDnn.limit();
        final Thread thread = Thread.currentThread();
        final ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DjlEngine.class.getClassLoader());
        try {
            final Engine engine = Engine.getEngine(ENGINE);
            NativeLog.limit(libraries);
            final List<Gpu> gpus = NativeLibraries.hasCuda(libraries) ? CudaDriver.gpus() : List.of();
            final String problem = gpus.isEmpty() ? "" : problem();
            return new EngineInfo(engine.getEngineName(),
                NativeLibraries.version(libraries).orElseGet(engine::getVersion), libraries.normalize(),
                problem.isEmpty() ? gpus : List.of(), problem, cpuProblem);
        } catch (RuntimeException | LinkageError e) {
            throw new EngineUnavailableException("PyTorch does not start from " + libraries + ": " + rootMessage(e)
                + ". Check that the folder holds PyTorch " + PYTORCH_VERSION + " for this computer, then restart.", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** DJL reads these as system properties; what the user set in the environment or on the command line stays. */
    private static void configure(final Path libraries) {
        System.setProperty(NativeLibraries.PATH_KEY, libraries.toString());
        setDefault("PYTORCH_FLAVOR", NativeLibraries.hasCuda(libraries) ? CUDA_FLAVOR : "cpu");
        setDefault("PYTORCH_VERSION", PYTORCH_VERSION);
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private static void setDefault(final String key, final String value) {
        if (NativeLibraries.environmentOrProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    /** A driver or a card too old for the libraries shows only when something is computed. */
    private static String problem() {
        try (NDManager manager = NDManager.newBaseManager(Device.gpu(0))) {
            manager.ones(new Shape(1)).toFloatArray();
            return "";
        } catch (RuntimeException | LinkageError e) {
            final String message = rootMessage(e);
            return message.lines().findFirst().orElse(message);
        }
    }

    private static String rootMessage(final Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
