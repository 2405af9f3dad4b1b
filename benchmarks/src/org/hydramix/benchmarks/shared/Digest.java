package org.hydramix.benchmarks.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short fingerprints: the first 48 bits of SHA-256, in hex. */
public final class Digest {

    private static final int HEX_DIGITS = 12;

    private final MessageDigest digest;

    /** Of nothing yet. */
    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** @return this, with the bytes added */
    public Digest add(final byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** @return this, with the text and an end mark added */
    public Digest add(final String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte)0);
        return this;
    }

    /** @return this, with the values added */
    public Digest add(final float[] values) {
        final ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes);
        return this;
    }

    /** @return the fingerprint; nothing more can be added */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }
}
