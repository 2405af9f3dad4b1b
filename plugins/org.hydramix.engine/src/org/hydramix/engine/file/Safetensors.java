package org.hydramix.engine.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The safetensors layout: header length, JSON header, data without gaps. */
final class Safetensors {

    /**
     * A header takes about 100 bytes a tensor; this is enough for 100,000 tensors and keeps a wrong length harmless.
     */
    private static final int MAX_HEADER_BYTES = 16 << 20;

    /** Data starts at a multiple of this, as the format recommends. */
    private static final int ALIGNMENT = 8;

    /** Entry of a header that holds remarks and no tensor. */
    private static final String METADATA = "__metadata__";

    private Safetensors() {
    }

    /** The bytes are not in this layout; the message says where and is meant to follow a file's name. */
    static final class LayoutException extends Exception {

        private static final long serialVersionUID = 1L;

        LayoutException(final String message) {
            super(message);
        }
    }

    static void write(final List<Tensor> tensors, final OutputStream out) throws IOException {
        final byte[] header = header(tensors);
        out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
        out.write(header);
        for (final Tensor tensor : tensors) {
            TensorType.of(tensor.data()).write(tensor.data(), out);
        }
    }

    /**
     * @param in the layout from its first byte
     * @param size of the layout in bytes; what the header asks for is checked against it before memory is taken
     */
    static List<Tensor> read(final InputStream in, final long size) throws IOException, LayoutException {
        final DataInputStream data = new DataInputStream(in);
        final long headerBytes = size < Long.BYTES ? -1 : Long.reverseBytes(data.readLong());
        if (headerBytes < 0 || headerBytes > MAX_HEADER_BYTES || headerBytes > size - Long.BYTES) {
            throw new LayoutException("the tensor header has an impossible length");
        }
        final byte[] header = new byte[(int)headerBytes];
        data.readFully(header);
        final List<Entry> entries = entries(header, size - Long.BYTES - headerBytes);
        final List<Tensor> tensors = new ArrayList<>();
        for (final Entry entry : entries) {
            tensors.add(new Tensor(entry.name, entry.shape, entry.type.read(entry.count, data)));
        }
        return tensors;
    }

    private static byte[] header(final List<Tensor> tensors) {
        final JsonObject header = new JsonObject();
        long offset = 0;
        for (final Tensor tensor : tensors) {
            final TensorType type = TensorType.of(tensor.data());
            final JsonArray shape = new JsonArray();
            for (final long length : tensor.shape()) {
                shape.add(length);
            }
            final JsonArray offsets = new JsonArray();
            offsets.add(offset);
            offset += (long)tensor.data().length() * type.bytes();
            offsets.add(offset);
            final JsonObject entry = new JsonObject();
            entry.addProperty("dtype", type.name());
            entry.add("shape", shape);
            entry.add("data_offsets", offsets);
            if (header.has(tensor.name())) {
                throw new IllegalArgumentException("Two tensors are named " + tensor.name() + ".");
            }
            header.add(tensor.name(), entry);
        }
        final byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        final byte[] padded = Arrays.copyOf(text, (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Arrays.fill(padded, text.length, padded.length, (byte)' ');
        return padded;
    }

    private record Entry(String name, TensorType type, long[] shape, int count) {
    }

    /** Reads the header; tensors must follow each other in its order and fill the data exactly. */
    private static List<Entry> entries(final byte[] header, final long dataBytes) throws LayoutException {
        final List<Entry> entries = new ArrayList<>();
        long offset = 0;
        try {
            final JsonObject json = JsonParser.parseString(new String(header,
                StandardCharsets.UTF_8)).getAsJsonObject();
            for (final Map.Entry<String, JsonElement> item : json.entrySet()) {
                if (METADATA.equals(item.getKey())) {
                    continue;
                }
                final JsonObject tensor = item.getValue().getAsJsonObject();
                final JsonArray offsets = tensor.getAsJsonArray("data_offsets");
                final Entry entry = entry(item.getKey(), tensor);
                final long end = offset + (long)entry.count * entry.type.bytes();
                if (offsets.size() != 2 || offsets.get(0).getAsLong() != offset || offsets.get(1).getAsLong() != end
                    || end > dataBytes) {
                    throw new LayoutException("tensor '" + item.getKey() + "' has a shape that does not fit its data");
                }
                entries.add(entry);
                offset = end;
            }
        } catch (final JsonParseException | IllegalStateException | IllegalArgumentException | ArithmeticException
            | NullPointerException | ClassCastException | UnsupportedOperationException e) {
            throw new LayoutException("the tensor header cannot be read");
        }
        if (offset != dataBytes) {
            throw new LayoutException("the tensors need " + offset + " bytes, but there are " + dataBytes);
        }
        return entries;
    }

    private static Entry entry(final String name, final JsonObject tensor) throws LayoutException {
        final JsonArray lengths = tensor.getAsJsonArray("shape");
        final long[] shape = new long[lengths.size()];
        long count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = lengths.get(i).getAsLong();
            count = Math.multiplyExact(count, shape[i]);
            if (shape[i] < 0 || count > Integer.MAX_VALUE) {
                throw new LayoutException("tensor '" + name + "' has an impossible shape");
            }
        }
        return new Entry(name, TensorType.valueOf(tensor.get("dtype").getAsString()), shape, (int)count);
    }
}
