package org.hydramix.djl;

import java.nio.file.Path;

import com.sun.jna.NativeLibrary;

/**
 * Limits what PyTorch itself writes to the standard error stream to errors. Where its helper library NNPACK does not know the
 * processor (virtual machines that hide the caches), PyTorch would say so at each of some thousand convolutions.
 */
final class NativeLog {

    private static final String LIBRARY = "c10";

    /** Least severity that is written, of c10/util/Logging.h. */
    private static final String LEVEL = "FLAGS_caffe2_log_level";

    private static final int ERROR = 2;

    private NativeLog() {
    }

    /** @param libraries folder that PyTorch was loaded from */
    static void limit(final Path libraries) {
        try {
            NativeLibrary.getInstance(libraries.resolve(System.mapLibraryName(LIBRARY)).toString())
                .getGlobalVariableAddress(LEVEL).setInt(0, ERROR);
        } catch (LinkageError e) {
            // Another build of PyTorch: it only says more than it should.
            org.slf4j.LoggerFactory.getLogger(NativeLog.class).debug("PyTorch's log is not limited", e);
        }
    }
}
