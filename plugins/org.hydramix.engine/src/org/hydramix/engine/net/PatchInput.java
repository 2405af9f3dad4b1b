package org.hydramix.engine.net;

import java.nio.ByteBuffer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Turns pixels into the network's input. A batch is created with its channels last and then transposed: every operation
 * keeps that order in memory, which is the fast one for convolutions.
 */
public final class PatchInput {

    private static final int CHANNELS = 3;

    private final int size;

    private final float[] mean;

    private final float[] deviation;

    private final Row patchRow;

    /**
     * @param size side of a patch in px
     * @param mean {@code [3]}, of the pixels' channels, in {@code [0, 255]}
     * @param deviation {@code [3]}, of the pixels' channels
     * @param manager keeps both
     */
    public PatchInput(final int size, final float[] mean, final float[] deviation, final NDManager manager) {
        this.size = size;
        this.mean = mean.clone();
        this.deviation = deviation.clone();
        patchRow = row(size, manager);
    }

    /**
     * Mean and deviation of every value of a row of pixels: the engine is fast along what lies together in memory, and three
     * channels are too few.
     */
    private record Row(NDArray mean, NDArray deviation) {
    }

    private Row row(final int width, final NDManager manager) {
        return new Row(manager.create(repeated(mean, width)), manager.create(repeated(deviation, width)));
    }

    private static float[] repeated(final float[] channels, final int width) {
        final float[] row = new float[width * CHANNELS];
        for (int x = 0; x < width; x++) {
            System.arraycopy(channels, 0, row, x * CHANNELS, CHANNELS);
        }
        return row;
    }

    /**
     * @param pixels direct, {@code [batch, size, size, 3]} uint8 from its start; must not change while the batch is used
     * @param batch number of patches
     * @param manager owns the result
     * @return {@code [batch, 3, size, size]}, normalised
     */
    public NDArray ofBytes(final ByteBuffer pixels, final int batch, final NDManager manager) {
        final NDArray raw = manager.create(pixels, shape(batch), DataType.UINT8);
        return normalised(raw.toType(DataType.FLOAT32, true), patchRow);
    }

    /**
     * @param pixels direct, native byte order, {@code [batch, size, size, 3]} float32 in {@code [0, 255]} from its start;
     *            must not change while the batch is used
     * @param batch number of patches
     * @param manager owns the result
     * @return {@code [batch, 3, size, size]}, normalised
     */
    public NDArray ofFloats(final ByteBuffer pixels, final int batch, final NDManager manager) {
        return normalised(manager.create(pixels, shape(batch), DataType.FLOAT32), patchRow);
    }

    /**
     * @param pixels direct, {@code [height, width, 3]} uint8 from its start; must not change while the image is used
     * @param height in px
     * @param width in px
     * @param manager owns the result
     * @return {@code [1, 3, height, width]}, normalised
     */
    public NDArray ofImage(final ByteBuffer pixels, final int height, final int width, final NDManager manager) {
        final NDArray raw = manager.create(pixels, new Shape(1, height, width, CHANNELS), DataType.UINT8);
        return normalised(raw.toType(DataType.FLOAT32, true), row(width, manager));
    }

    private Shape shape(final int batch) {
        return new Shape(batch, size, size, CHANNELS);
    }

    private static NDArray normalised(final NDArray pixels, final Row row) {
        final Shape shape = pixels.getShape();
        final NDArray rows = pixels.reshape(new Shape(shape.get(0) * shape.get(1), shape.get(2) * CHANNELS));
        return rows.sub(row.mean).divi(row.deviation).reshape(shape).transpose(0, 3, 1, 2);
    }
}
