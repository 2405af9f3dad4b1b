package org.hydramix.engine.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.MetaReader;
import org.hydramix.engine.file.RecipeMeta;
import org.hydramix.engine.file.Tensor;
import org.hydramix.engine.file.TensorArchive;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;

import com.google.gson.JsonObject;

/**
 * A set of fields as a file of tensors: {@code meta} holds {@code classNames}, {@code micronsPerPixel} (null if unknown),
 * {@code recipe}, {@code colours} and the {@code names} of the annotated images. Tensors, for the parts {@code labelled} and
 * {@code unlabelled}: {@code part.sizes}, int64 {@code [images, 2]}, width and height in px; {@code part.rgb}, uint8, the
 * pixels of one image after the other, {@code [height, width, 3]} each. Of the labelled ones also {@code labelled.counts},
 * int64 {@code [images]}, cells of each; {@code labelled.places}, float32 {@code [cells, 2]}, x and y in px of the image;
 * {@code labelled.classes}, int64 {@code [cells]}.
 */
public final class FieldSetFile {

    /** What the file holds. */
    public static final String KIND = "field-set";

    /** The newest version of the content that is understood, and the one that is written. */
    public static final int VERSION = 1;

    private static final String LABELLED = "labelled";

    private static final String UNLABELLED = "unlabelled";

    private FieldSetFile() {
    }

    /** Writes to a stream, which stays open. */
    public static void write(final OutputStream out, final FieldSet set) throws IOException {
        final JsonObject meta = new JsonObject();
        meta.add("classNames", MetaReader.array(set.classNames()));
        meta.addProperty("micronsPerPixel", MetaReader.orNull(set.micronsPerPixel()));
        meta.add("recipe", RecipeMeta.of(set.recipe()));
        meta.addProperty("colours", set.colours().name());
        meta.add("names", MetaReader.array(set.labelled().stream().map(Field::name).toList()));
        final List<Tensor> tensors = new ArrayList<>();
        addImages(tensors, LABELLED, set.labelled().stream().map(Field::image).toList());
        addCells(tensors, set.labelled());
        addImages(tensors, UNLABELLED, set.unlabelled());
        TensorArchive.write(out, KIND, VERSION, meta, tensors);
    }

    private static void addImages(final List<Tensor> tensors, final String part, final List<RgbImage> images)
        throws IOException {
        final long bytes = images.stream().mapToLong(image -> image.rgb().length).sum();
        if (bytes > Integer.MAX_VALUE) {
            throw new IOException("The " + part + " images have " + bytes / RgbImage.CHANNELS
                + " px together, more than one training set can hold. Use fewer or smaller images.");
        }
        final long[] sizes = new long[2 * images.size()];
        final byte[] rgb = new byte[(int)bytes];
        int to = 0;
        for (int i = 0; i < images.size(); i++) {
            final RgbImage image = images.get(i);
            sizes[2 * i] = image.width();
            sizes[2 * i + 1] = image.height();
            System.arraycopy(image.rgb(), 0, rgb, to, image.rgb().length);
            to += image.rgb().length;
        }
        tensors.add(Tensor.of(part + ".sizes", sizes, images.size(), 2));
        tensors.add(Tensor.of(part + ".rgb", rgb, rgb.length));
    }

    private static void addCells(final List<Tensor> tensors, final List<Field> fields) {
        final List<Field.Cell> cells = fields.stream().flatMap(field -> field.cells().stream()).toList();
        final float[] places = new float[2 * cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            places[2 * i] = (float)cells.get(i).centroid().x();
            places[2 * i + 1] = (float)cells.get(i).centroid().y();
        }
        tensors.add(Tensor.of(LABELLED + ".counts", fields.stream().mapToLong(field -> field.cells().size()).toArray(),
            fields.size()));
        tensors.add(Tensor.of(LABELLED + ".places", places, cells.size(), 2));
        tensors.add(
            Tensor.of(LABELLED + ".classes", cells.stream().mapToLong(Field.Cell::cls).toArray(), cells.size()));
    }

    /**
     * @param in is read to its end and stays open
     * @param nameForMessages what a message calls the file
     * @return the set
     * @throws EngineException if the content is damaged, of another kind or newer
     */
    public static FieldSet read(final InputStream in, final String nameForMessages) throws EngineException {
        final TensorArchive archive = TensorArchive.read(in, nameForMessages, KIND, VERSION);
        final var meta = new MetaReader(archive.meta(), nameForMessages);
        try {
            return new FieldSet(meta.strings("classNames"), meta.number("micronsPerPixel"),
                fields(images(archive, LABELLED), meta.strings("names"), archive), images(archive, UNLABELLED),
                RecipeMeta.read(meta.reader("recipe")), meta.constant("colours", Colours.class));
        } catch (final IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new EngineException(
                nameForMessages + " does not fit together: " + e.getMessage() + " Create the file again.", e);
        }
    }

    private static List<RgbImage> images(final TensorArchive archive, final String part) throws EngineException {
        final long[] sizes = archive.longs(part + ".sizes");
        final byte[] rgb = archive.bytes(part + ".rgb");
        final List<RgbImage> images = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 1 < sizes.length; i += 2) {
            final long bytes = sizes[i] * sizes[i + 1] * RgbImage.CHANNELS;
            if (bytes < 0 || bytes > rgb.length - from) {
                throw new IllegalArgumentException("There are too few pixels for the sizes of its images.");
            }
            final byte[] own = new byte[(int)bytes];
            System.arraycopy(rgb, from, own, 0, own.length);
            images.add(new RgbImage((int)sizes[i], (int)sizes[i + 1], own));
            from += own.length;
        }
        if (from != rgb.length) {
            throw new IllegalArgumentException("There are more pixels than its images have.");
        }
        return images;
    }

    private static List<Field> fields(final List<RgbImage> images, final List<String> names,
        final TensorArchive archive) throws EngineException {
        final long[] counts = archive.longs(LABELLED + ".counts");
        final float[] places = archive.floats(LABELLED + ".places");
        final long[] classes = archive.longs(LABELLED + ".classes");
        if (images.size() != counts.length || images.size() != names.size() || places.length != 2 * classes.length) {
            throw new IllegalArgumentException("Images, names and cells do not belong together.");
        }
        final List<Field> fields = new ArrayList<>();
        int cell = 0;
        for (int i = 0; i < counts.length; i++) {
            final List<Field.Cell> cells = new ArrayList<>();
            for (int n = 0; n < counts[i]; n++) {
                cells.add(new Field.Cell(new Centroid(places[2 * cell], places[2 * cell + 1]), (int)classes[cell]));
                cell++;
            }
            fields.add(new Field(names.get(i), images.get(i), cells));
        }
        if (cell != classes.length) {
            throw new IllegalArgumentException("There are more cells than its images have.");
        }
        return fields;
    }
}
