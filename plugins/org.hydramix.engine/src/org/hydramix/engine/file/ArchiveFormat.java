package org.hydramix.engine.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Names that writer and reader share. */
final class ArchiveFormat {

    static final String NAME = "hydramix";

    static final String META_ENTRY = "meta.json";

    static final String TENSOR_ENTRY = "tensors.safetensors";

    /** Readable by a person; nulls are kept, as they stand for "unknown". */
    static final Gson JSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private ArchiveFormat() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
        }
    }
}
