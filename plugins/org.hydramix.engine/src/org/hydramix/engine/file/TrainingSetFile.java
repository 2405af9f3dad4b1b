package org.hydramix.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.tile.Colours;

import com.google.gson.JsonObject;

/** A training set as a file of tensors. */
public final class TrainingSetFile {

    /** What the file holds. */
    public static final String KIND = "training-set";

    /** The newest version of the content that is understood, and the one that is written. */
    public static final int VERSION = 1;

    /** Left out where colours are as scanned, as in files of the first release. */
    private static final String COLOURS = "colours";

    private static final String LABELLED = "labelled";

    private static final String UNLABELLED = "unlabelled";

    /** Names of the images that patches lie in; left out where that is not known, as in files of the first release. */
    private static final String IMAGES = ".images";

    private TrainingSetFile() {
    }

    /** @throws EngineException if the file cannot be written, with the reason and what to do */
    public static void write(final Path file, final TrainingSet set) throws EngineException {
        TensorArchive.write(file, KIND, VERSION, meta(set), tensors(set));
    }

    /** Writes to a stream, which stays open. */
    public static void write(final OutputStream out, final TrainingSet set) throws IOException {
        TensorArchive.write(out, KIND, VERSION, meta(set), tensors(set));
    }

    /** @throws EngineException if the file is missing, damaged, of another kind or newer */
    public static TrainingSet read(final Path file) throws EngineException {
        return of(TensorArchive.read(file, file.toString(), KIND, VERSION), file.toString());
    }

    /**
     * @param in is read to its end and stays open
     * @param nameForMessages what a message calls the file
     * @throws EngineException if the content is damaged, of another kind or newer
     */
    public static TrainingSet read(final InputStream in, final String nameForMessages) throws EngineException {
        return of(TensorArchive.read(in, nameForMessages, KIND, VERSION), nameForMessages);
    }

    private static JsonObject meta(final TrainingSet set) {
        final JsonObject meta = new JsonObject();
        meta.add("classNames", MetaReader.array(set.classNames()));
        meta.addProperty("patchSize", set.patchSize());
        meta.addProperty("micronsPerPixel", MetaReader.orNull(set.micronsPerPixel()));
        meta.add("recipe", RecipeMeta.of(set.recipe()));
        addImages(meta, LABELLED, set.labelled());
        addImages(meta, UNLABELLED, set.unlabelled());
        if (set.colours() != Colours.AS_SCANNED) {
            meta.addProperty(COLOURS, set.colours().name());
        }
        return meta;
    }

    private static void addImages(final JsonObject meta, final String part, final PatchSet patches) {
        if (patches.places().count() > 0) {
            meta.add(part + IMAGES, MetaReader.array(patches.places().images()));
        }
    }

    private static List<Tensor> tensors(final TrainingSet set) {
        final List<Tensor> tensors = new ArrayList<>();
        add(tensors, LABELLED, set.labelled());
        add(tensors, UNLABELLED, set.unlabelled());
        return tensors;
    }

    private static void add(final List<Tensor> tensors, final String part, final PatchSet patches) {
        final int count = patches.count();
        tensors.add(Tensor.of(part + ".rgb", patches.rgb(), count, patches.size(), patches.size(), 3));
        tensors.add(Tensor.of(part + ".distributions", patches.distributions(), count, patches.classes()));
        tensors.add(Tensor.of(part + ".centroids", patches.centroids(), count, 2));
        if (patches.places().count() > 0) {
            final long[] image = Arrays.stream(patches.places().image()).asLongStream().toArray();
            tensors.add(Tensor.of(part + ".image", image, count));
            tensors.add(Tensor.of(part + ".position", patches.places().xy(), count, 2));
        }
    }

    private static TrainingSet of(final TensorArchive archive, final String name) throws EngineException {
        final MetaReader meta = new MetaReader(archive.meta(), name);
        final List<String> classNames = meta.strings("classNames");
        final int size = meta.integer("patchSize");
        try {
            return new TrainingSet(classNames, meta.number("micronsPerPixel"),
                patches(archive, meta, LABELLED, size, classNames.size()),
                patches(archive, meta, UNLABELLED, size, classNames.size()), RecipeMeta.read(meta.reader("recipe")),
                meta.has(COLOURS) ? meta.constant(COLOURS, Colours.class) : Colours.AS_SCANNED);
        } catch (final IllegalArgumentException e) {
            throw new EngineException(name + " does not fit together: " + e.getMessage() + " Create the file again.",
                e);
        }
    }

    private static PatchSet patches(final TensorArchive archive, final MetaReader meta, final String part,
        final int size, final int classes) throws EngineException {
        return new PatchSet(size, classes, archive.bytes(part + ".rgb"), archive.floats(part + ".distributions"),
            archive.floats(part + ".centroids"), places(archive, meta, part));
    }

    private static Places places(final TensorArchive archive, final MetaReader meta, final String part)
        throws EngineException {
        if (!meta.has(part + IMAGES)) {
            return Places.UNKNOWN;
        }
        return new Places(meta.strings(part + IMAGES),
            Arrays.stream(archive.longs(part + ".image")).mapToInt(index -> (int)index).toArray(),
            archive.floats(part + ".position"));
    }
}
