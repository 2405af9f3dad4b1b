package org.hydramix.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.MetaReader;
import org.hydramix.engine.file.Tensor;
import org.hydramix.engine.file.TensorArchive;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.tile.Colours;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A model as a file of tensors. The same model always gives the same bytes. */
public final class ModelFile {

    /** What the file holds. */
    public static final String KIND = "model";

    /** The newest version of the content that is understood, and the one that is written. */
    public static final int VERSION = 1;

    /** Left out where the network looks in the whole patch, as in files of the first release. */
    private static final String REACH = "reach";

    /** Left out where the model was not tuned for whole images. */
    private static final String DETECTION = "detection";

    /** Left out where the model does not know them, as in files of the first release. */
    private static final String CLASS_SHARES = "classShares";

    /** Left out where the first convolution looks at every pixel, as in files of the first release. */
    private static final String STEM_STRIDE = "stemStride";

    private static final String DILATION = "dilation";

    /** Left out where colours are as scanned, as in files of the first release. */
    private static final String COLOURS = "colours";

    private static final String PARAMETERS = "parameters";

    private static final String STATISTICS = "statistics";

    private static final String MEAN = "normalisation.mean";

    private static final String DEVIATION = "normalisation.deviation";

    private ModelFile() {
    }

    /** @throws EngineException if the file cannot be written, with the reason and what to do */
    public static void write(final HydraMixModel model, final Path file) throws EngineException {
        TensorArchive.write(file, KIND, VERSION, meta(model), tensors(model));
    }

    /** Writes to a stream, which stays open. */
    public static void write(final HydraMixModel model, final OutputStream out) throws IOException {
        TensorArchive.write(out, KIND, VERSION, meta(model), tensors(model));
    }

    /** @throws EngineException if the file is missing, damaged, of another kind or newer */
    public static HydraMixModel read(final Path file) throws EngineException {
        return of(TensorArchive.read(file, file.toString(), KIND, VERSION), file.toString());
    }

    /**
     * @param in is read to its end and stays open
     * @param name what a message calls the file
     * @return the model
     * @throws EngineException if the content is damaged, of another kind or newer
     */
    public static HydraMixModel read(final InputStream in, final String name) throws EngineException {
        return of(TensorArchive.read(in, name, KIND, VERSION), name);
    }

    private static JsonObject meta(final HydraMixModel model) {
        final var network = new JsonObject();
        network.addProperty("depth", model.network().depth());
        network.addProperty("width", model.network().width());
        network.addProperty("patchSize", model.network().patchSize());
        if (model.network().reach() > 0) {
            network.addProperty(REACH, model.network().reach());
        }
        if (model.network().stemStride() > 1) {
            network.addProperty(STEM_STRIDE, model.network().stemStride());
        }
        if (model.network().dilation() > 1) {
            network.addProperty(DILATION, model.network().dilation());
        }
        final var meta = new JsonObject();
        meta.add("network", network);
        meta.add("classNames", MetaReader.array(model.classNames()));
        meta.addProperty("micronsPerPixel", MetaReader.orNull(model.micronsPerPixel()));
        if (model.normalisation().colours() != Colours.AS_SCANNED) {
            meta.addProperty(COLOURS, model.normalisation().colours().name());
        }
        meta.add("provenance", JsonParser.parseString(model.provenance()));
        model.detection().ifPresent(tuning -> meta.add(DETECTION, detection(tuning)));
        return meta;
    }

    private static JsonObject detection(final DetectionTuning tuning) {
        final var json = new JsonObject();
        json.addProperty("confidence", tuning.confidence());
        json.addProperty("voteRadius", tuning.voteRadius());
        json.addProperty("suppressionRadius", tuning.suppressionRadius());
        json.addProperty("matchingRadius", MetaReader.orNull(tuning.matchingRadius()));
        json.addProperty("f1", MetaReader.orNull(tuning.f1()));
        if (!tuning.classShares().isEmpty()) {
            final var shares = new JsonArray();
            tuning.classShares().forEach(shares::add);
            json.add(CLASS_SHARES, shares);
        }
        return json;
    }

    private static Optional<DetectionTuning> detection(final MetaReader meta) throws EngineException {
        if (!meta.has(DETECTION)) {
            return Optional.empty();
        }
        final MetaReader json = meta.reader(DETECTION);
        return Optional.of(new DetectionTuning(json.number("confidence"), json.number("voteRadius"),
            json.number("suppressionRadius"), json.number("matchingRadius"), json.number("f1"),
            json.has(CLASS_SHARES) ? json.numbers(CLASS_SHARES) : List.of()));
    }

    private static List<Tensor> tensors(final HydraMixModel model) {
        return List.of(floats(PARAMETERS, model.parameters()), floats(STATISTICS, model.statistics()),
            floats(MEAN, model.normalisation().mean()), floats(DEVIATION, model.normalisation().deviation()));
    }

    private static Tensor floats(final String name, final float[] values) {
        return Tensor.of(name, values, values.length);
    }

    private static HydraMixModel of(final TensorArchive archive, final String name) throws EngineException {
        final var meta = new MetaReader(archive.meta(), name);
        final MetaReader network = meta.reader("network");
        final List<String> classNames = meta.strings("classNames");
        try {
            final var spec = new NetworkSpec(network.integer("depth"), network.integer("width"), classNames.size(),
                network.integer("patchSize"), network.has(REACH) ? network.integer(REACH) : 0,
                network.has(STEM_STRIDE) ? network.integer(STEM_STRIDE) : 1,
                network.has(DILATION) ? network.integer(DILATION) : 1);
            return new HydraMixModel(spec, classNames, meta.number("micronsPerPixel"),
                new Normalisation(archive.floats(MEAN), archive.floats(DEVIATION),
                    meta.has(COLOURS) ? meta.constant(COLOURS, Colours.class) : Colours.AS_SCANNED), archive.floats(PARAMETERS),
                archive.floats(STATISTICS), meta.object("provenance").toString(), detection(meta));
        } catch (IllegalArgumentException e) {
            throw new EngineException(name + " does not fit together: " + e.getMessage() + " Train the model again.", e);
        }
    }
}
