package org.hydramix.nodes.predictor;

import java.util.Arrays;

import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.nodes.view.Json;
import org.hydramix.nodes.view.Packed;

import com.google.gson.JsonObject;

/**
 * The cells of one image in a bounded number of bytes: whenever there are too many, every other one is dropped, and from
 * then on only every second, fourth, … is kept.
 */
final class CellSample {

    private final int most;

    private float[] x = new float[1024];

    private float[] y = new float[1024];

    private byte[] classes = new byte[1024];

    private float[] confidence = new float[1024];

    private int count;

    private long total;

    private long stride = 1;

    /** @param most cells that are kept, even */
    CellSample(final int most) {
        this.most = most;
    }

    void add(final DetectedCell cell) {
        if (total++ % stride != 0) {
            return;
        }
        if (count == most) {
            halve();
            if ((total - 1) % stride != 0) {
                return;
            }
        }
        if (count == x.length) {
            final int capacity = Math.min(most, 2 * count);
            x = Arrays.copyOf(x, capacity);
            y = Arrays.copyOf(y, capacity);
            classes = Arrays.copyOf(classes, capacity);
            confidence = Arrays.copyOf(confidence, capacity);
        }
        x[count] = (float)cell.centroid().x();
        y[count] = (float)cell.centroid().y();
        classes[count] = (byte)cell.best();
        confidence[count++] = (float)cell.confidence();
    }

    private void halve() {
        for (int i = 0; 2 * i < count; i++) {
            x[i] = x[2 * i];
            y[i] = y[2 * i];
            classes[i] = classes[2 * i];
            confidence[i] = confidence[2 * i];
        }
        count = (count + 1) / 2;
        stride *= 2;
    }

    /** @return how many are kept */
    int count() {
        return count;
    }

    /** @return column of a kept cell in px of the image */
    float x(final int i) {
        return x[i];
    }

    /** @return row of a kept cell in px of the image */
    float y(final int i) {
        return y[i];
    }

    /** @return class of a kept cell */
    int cls(final int i) {
        return Byte.toUnsignedInt(classes[i]);
    }

    JsonObject json() {
        final JsonObject json = Json.sample(count, total);
        json.addProperty("x", Packed.floats(Arrays.copyOf(x, count)));
        json.addProperty("y", Packed.floats(Arrays.copyOf(y, count)));
        json.addProperty("class", Packed.bytes(Arrays.copyOf(classes, count)));
        json.addProperty("confidence", Packed.shares(Arrays.copyOf(confidence, count)));
        return json;
    }
}
