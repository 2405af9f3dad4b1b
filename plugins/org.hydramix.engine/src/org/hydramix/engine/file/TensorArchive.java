package org.hydramix.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.engine.EngineException;

import com.google.gson.JsonObject;

/**
 * A file of tensors with a description; see the package description for the format.
 *
 * @param kind what it holds
 * @param version of the kind's content
 * @param meta the content that the kind defines
 * @param tensors in the order of the file
 */
public record TensorArchive(String kind, int version, JsonObject meta, List<Tensor> tensors) {

    /** The list is copied. */
    public TensorArchive {
        tensors = List.copyOf(tensors);
    }

    /**
     * Writes a file, completely or not at all.
     *
     * @throws EngineException if the file cannot be written, with the reason and what to do
     */
    public static void write(final Path file, final String kind, final int version, final JsonObject meta,
        final List<Tensor> tensors) throws EngineException {
        AtomicFile.write(file, out -> write(out, kind, version, meta, tensors));
    }

    /** Writes to a stream, which stays open. */
    public static void write(final OutputStream out, final String kind, final int version, final JsonObject meta,
        final List<Tensor> tensors) throws IOException {
        new ArchiveWriter(new TensorArchive(kind, version, meta, tensors)).write(out);
    }

    /**
     * @param file to read
     * @param nameForMessages what a message calls the file
     * @param expectedKind what it must hold
     * @param newestVersion that the caller understands
     * @throws EngineException if the file is missing, damaged, of another kind or newer
     */
    public static TensorArchive read(final Path file, final String nameForMessages, final String expectedKind,
        final int newestVersion) throws EngineException {
        return new ArchiveReader(nameForMessages, expectedKind, newestVersion).read(file);
    }

    /**
     * As {@link #read(Path, String, String, int)}, from a stream, which is read to its end and stays open. The bytes
     * pass through a temporary file, because a zip can only be checked as a whole.
     */
    public static TensorArchive read(final InputStream in, final String nameForMessages, final String expectedKind,
        final int newestVersion) throws EngineException {
        return new ArchiveReader(nameForMessages, expectedKind, newestVersion).read(in);
    }

    /**
     * @param name of a tensor
     * @return the tensor
     * @throws EngineException if there is none
     */
    public Tensor tensor(final String name) throws EngineException {
        for (final Tensor tensor : tensors) {
            if (tensor.name().equals(name)) {
                return tensor;
            }
        }
        throw new EngineException("The " + kind + " file lacks the tensor '" + name + "'. Create the file again.");
    }

    /** @return whether there is a tensor of that name */
    public boolean has(final String name) {
        return tensors.stream().anyMatch(tensor -> tensor.name().equals(name));
    }

    /** @return the numbers of a tensor that must hold 32-bit floating-point numbers */
    public float[] floats(final String name) throws EngineException {
        if (tensor(name).data() instanceof TensorData.Floats floats) {
            return floats.values();
        }
        throw wrongType(name);
    }

    /** @return the numbers of a tensor that must hold unsigned bytes */
    public byte[] bytes(final String name) throws EngineException {
        if (tensor(name).data() instanceof TensorData.Bytes bytes) {
            return bytes.values();
        }
        throw wrongType(name);
    }

    /** @return the numbers of a tensor that must hold 64-bit whole numbers */
    public long[] longs(final String name) throws EngineException {
        if (tensor(name).data() instanceof TensorData.Longs longs) {
            return longs.values();
        }
        throw wrongType(name);
    }

    private EngineException wrongType(final String name) {
        return new EngineException("The tensor '" + name + "' of the " + kind
            + " file holds another kind of numbers than expected. Create the file again.");
    }
}
