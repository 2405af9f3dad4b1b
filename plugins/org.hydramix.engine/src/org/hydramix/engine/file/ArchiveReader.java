package org.hydramix.engine.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.hydramix.engine.EngineException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads the zip and checks everything before it is used. */
final class ArchiveReader {

    /** A description holds names, settings and a training history; 64 MiB is far beyond any of them. */
    private static final long MAX_META_BYTES = 64L << 20;

    private final String name;

    private final String expectedKind;

    private final int newestVersion;

    ArchiveReader(final String name, final String expectedKind, final int newestVersion) {
        this.name = name;
        this.expectedKind = expectedKind;
        this.newestVersion = newestVersion;
    }

    TensorArchive read(final InputStream in) throws EngineException {
        Path spool = null;
        try {
            spool = Files.createTempFile("hydramix", ".zip");
            Files.copy(in, spool, StandardCopyOption.REPLACE_EXISTING);
            return read(spool);
        } catch (final IOException e) {
            throw new EngineException(name + " cannot be read: " + e.getMessage()
                + ". Check that the temporary folder has room.", e);
        } finally {
            if (spool != null) {
                spool.toFile().delete();
            }
        }
    }

    TensorArchive read(final Path file) throws EngineException {
        if (!Files.isRegularFile(file)) {
            throw new EngineException(name + " does not exist or is not a file. Check the path.");
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            checkEntries(zip, Files.size(file));
            return read(zip);
        } catch (final ZipException | EOFException e) {
            throw new EngineException(name + " is not a HydraMix file, or it is truncated. "
                + "Copy or create the file again.", e);
        } catch (final IOException e) {
            throw new EngineException(name + " cannot be read: " + e.getMessage()
                + ". Check that you may read it and that the disk is still connected.", e);
        }
    }

    private TensorArchive read(final ZipFile zip) throws IOException, EngineException {
        final JsonObject meta = meta(zip);
        final MetaReader reader = new MetaReader(meta, name);
        if (!ArchiveFormat.NAME.equals(reader.string("format"))) {
            throw new EngineException(name + " is not a HydraMix file. Choose a file that HydraMix wrote.");
        }
        if (!expectedKind.equals(reader.string("kind"))) {
            throw new EngineException(name + " holds a " + reader.string("kind") + ", but a " + expectedKind
                + " is needed. Choose another file.");
        }
        final int version = reader.integer("version");
        if (version < 1 || version > newestVersion) {
            throw new EngineException(name + " has version " + version
                + ", but this HydraMix understands up to version "
                + newestVersion + ". Update HydraMix.");
        }
        return new TensorArchive(expectedKind, version, reader.object("content"),
            tensors(zip, reader.string("tensorsSha256")));
    }

    /** Nothing is unpacked by name, so a bad name could do no harm; but it shows that the file is not ours. */
    private void checkEntries(final ZipFile zip, final long fileBytes) throws EngineException {
        long promised = 0;
        final Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            final ZipEntry entry = entries.nextElement();
            if (!List.of(ArchiveFormat.META_ENTRY, ArchiveFormat.TENSOR_ENTRY).contains(entry.getName())) {
                throw new EngineException(name + " contains the unexpected entry '" + entry.getName()
                    + "' and was not read. Use only files that HydraMix wrote.");
            }
            if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
                throw new EngineException(name + " contains a compressed entry '" + entry.getName()
                    + "'; HydraMix files are stored without compression. Use the file as HydraMix wrote it.");
            }
            // Not compressed, so that no part is larger than the file: memory is taken for what is there only.
            promised += Math.min(entry.getSize(), fileBytes + 1);
        }
        if (promised > fileBytes) {
            throw new EngineException(name + " promises more than the file holds: it is truncated or was altered. "
                + "Copy or create the file again.");
        }
    }

    private JsonObject meta(final ZipFile zip) throws IOException, EngineException {
        final ZipEntry entry = entry(zip, ArchiveFormat.META_ENTRY);
        if (entry.getSize() > MAX_META_BYTES) {
            throw new EngineException(name + " has a description of " + entry.getSize() + " bytes; at most "
                + MAX_META_BYTES + " are read. Create the file again.");
        }
        final byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        final CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != entry.getCrc()) {
            throw damaged();
        }
        try {
            return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (final JsonParseException | IllegalStateException e) {
            throw new EngineException(name + " has a description that cannot be read. Create the file again.", e);
        }
    }

    private List<Tensor> tensors(final ZipFile zip, final String sha256) throws IOException, EngineException {
        final ZipEntry entry = entry(zip, ArchiveFormat.TENSOR_ENTRY);
        final List<Tensor> tensors;
        try (DigestInputStream in = new DigestInputStream(new BufferedInputStream(zip.getInputStream(entry)),
            ArchiveFormat.sha256())) {
            tensors = Safetensors.read(in, entry.getSize());
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256)) {
                throw damaged();
            }
        } catch (final Safetensors.LayoutException e) {
            throw new EngineException(name + " is damaged: " + e.getMessage() + ". Copy or create the file again.", e);
        }
        return tensors;
    }

    private ZipEntry entry(final ZipFile zip, final String entryName) throws EngineException {
        final ZipEntry entry = zip.getEntry(entryName);
        if (entry == null) {
            throw new EngineException(name + " lacks the entry '" + entryName
                + "'. Choose a file that HydraMix wrote.");
        }
        return entry;
    }

    private EngineException damaged() {
        return new EngineException(name + " was altered after it was written: its checksum does not match. "
            + "Copy or create the file again.");
    }
}
