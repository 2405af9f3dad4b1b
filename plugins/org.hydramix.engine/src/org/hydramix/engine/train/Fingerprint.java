package org.hydramix.engine.train;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/** SHA-256 of what training depends on. */
final class Fingerprint {

    /** Bytes that are hashed at once: some 20 ms. */
    private static final int PART = 4 << 20;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * @param monitor asked every few MB
     * @return of the data alone, in hex
     */
    static String of(final TrainingSet set, final Optional<PatchSet> validation, final Monitor monitor)
        throws CancelledException {
        final var print = new Fingerprint();
        print.add(set.classNames() + " " + set.recipe() + " " + set.micronsPerPixel());
        print.add(set.labelled(), monitor);
        print.add(set.unlabelled(), monitor);
        if (validation.isPresent()) {
            print.add(validation.get(), monitor);
        }
        return print.hex();
    }

    /** @return of all that a training depends on, in hex */
    static String of(final String data, final TrainingConfig config, final Optional<HydraMixModel> continueFrom) {
        final var print = new Fingerprint();
        print.add(data + " " + ConfigJson.of(config));
        continueFrom.ifPresent(model -> {
            print.add(model.parameters());
            print.add(model.statistics());
        });
        return print.hex();
    }

    private void add(final PatchSet patches, final Monitor monitor) throws CancelledException {
        add(patches.size() + " " + patches.count());
        final ByteBuffer rgb = ByteBuffer.wrap(patches.rgb());
        while (rgb.hasRemaining()) {
            monitor.checkCancelled();
            final ByteBuffer part = rgb.slice(rgb.position(), Math.min(PART, rgb.remaining()));
            rgb.position(rgb.position() + part.remaining());
            digest.update(part);
        }
        add(patches.distributions());
        add(patches.centroids());
        add(patches.places().images() + " " + Arrays.toString(patches.places().image()));
        add(patches.places().xy());
    }

    private void add(final String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(final float[] values) {
        final ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
