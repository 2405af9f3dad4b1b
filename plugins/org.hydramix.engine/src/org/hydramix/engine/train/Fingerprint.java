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

/** SHA-256 of what training depends on. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** @return of the data alone, in hex */
    static String of(final TrainingSet set, final Optional<PatchSet> validation) {
        final var print = new Fingerprint();
        print.add(set.classNames() + " " + set.recipe() + " " + set.micronsPerPixel());
        print.add(set.labelled());
        print.add(set.unlabelled());
        validation.ifPresent(print::add);
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

    private void add(final PatchSet patches) {
        add(patches.size() + " " + patches.count());
        digest.update(patches.rgb());
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
