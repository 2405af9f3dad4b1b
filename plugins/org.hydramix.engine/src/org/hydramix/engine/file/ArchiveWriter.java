package org.hydramix.engine.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.google.gson.JsonObject;

/** Writes the zip. Tensors are encoded twice, once for their checksums and once for the file, to keep memory small. */
final class ArchiveWriter {

    /** Entries carry this time, so that the same content gives the same bytes; any time after 1980-01-01 will do. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final TensorArchive archive;

    ArchiveWriter(final TensorArchive archive) {
        this.archive = archive;
    }

    void write(final OutputStream out) throws IOException {
        final Summary tensors = summarise(o -> Safetensors.write(archive.tensors(), o));
        final JsonObject meta = new JsonObject();
        meta.addProperty("format", ArchiveFormat.NAME);
        meta.addProperty("kind", archive.kind());
        meta.addProperty("version", archive.version());
        meta.addProperty("tensorsSha256", tensors.sha256);
        meta.add("content", archive.meta());
        final byte[] metaBytes = ArchiveFormat.JSON.toJson(meta).getBytes(StandardCharsets.UTF_8);
        final ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, ArchiveFormat.META_ENTRY, o -> o.write(metaBytes), summarise(o -> o.write(metaBytes)));
        put(zip, ArchiveFormat.TENSOR_ENTRY, o -> Safetensors.write(archive.tensors(), o), tensors);
        zip.finish();
    }

    private record Summary(long size, long crc, String sha256) {
    }

    private static Summary summarise(final AtomicFile.Content content) throws IOException {
        final CountingStream counter = new CountingStream();
        final CheckedOutputStream crc = new CheckedOutputStream(counter, new CRC32());
        final DigestOutputStream sha = new DigestOutputStream(crc, ArchiveFormat.sha256());
        content.writeTo(sha);
        return new Summary(counter.count, crc.getChecksum().getValue(),
            HexFormat.of().formatHex(sha.getMessageDigest().digest()));
    }

    private static void put(final ZipOutputStream zip, final String name, final AtomicFile.Content content,
        final Summary summary) throws IOException {
        final ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(FIXED_TIME);
        entry.setSize(summary.size);
        entry.setCrc(summary.crc);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Keeps nothing but the number of bytes. */
    private static final class CountingStream extends OutputStream {

        private long count;

        @Override
        public void write(final int b) {
            count++;
        }

        @Override
        public void write(final byte[] bytes, final int offset, final int length) {
            count += length;
        }
    }
}
