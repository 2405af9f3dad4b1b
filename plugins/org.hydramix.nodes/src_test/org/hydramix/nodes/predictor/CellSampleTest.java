package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.tile.Centroid;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

/** However many cells there are, the view gets a bounded, even sample and is told of how many. */
class CellSampleTest {

    private static JsonObject sample(final int cells, final int most) {
        final CellSample sample = new CellSample(most);
        for (int i = 0; i < cells; i++) {
            sample.add(new DetectedCell(new Centroid(i, -i), new float[]{0.2f, 0.8f}, 0.6));
        }
        return sample.json();
    }

    private static String xs(final JsonObject json) {
        final ByteBuffer bytes =
            ByteBuffer.wrap(Base64.getDecoder().decode(json.get("x").getAsString())).order(ByteOrder.LITTLE_ENDIAN);
        final StringBuilder text = new StringBuilder();
        while (bytes.hasRemaining()) {
            text.append((int)bytes.getFloat()).append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void fewCellsAreAllThere() {
        final JsonObject json = sample(4, 4);
        assertEquals("0 1 2 3", xs(json));
        assertEquals(4, json.get("shown").getAsInt());
        assertEquals(4, json.get("total").getAsInt());
        assertEquals("AQEBAQ==", json.get("class").getAsString());
        assertEquals("mZmZmQ==", json.get("confidence").getAsString(), "0.6 of 255 is 153");
    }

    @Test
    void ofManyEverySecondFourthAndSoOnIsKept() {
        assertEquals("0 2 4", xs(sample(6, 4)));
        assertEquals("0 2 4 6", xs(sample(8, 4)));
        assertEquals("0 4 8", xs(sample(10, 4)));
        assertEquals("0 8 16", xs(sample(20, 4)));
        assertEquals(20, sample(20, 4).get("total").getAsInt());
    }

    @Test
    void manyCellsFitIn() {
        final JsonObject json = sample(5000, 4000);
        assertEquals(2500, json.get("shown").getAsInt());
        assertEquals(5000, json.get("total").getAsInt());
    }
}
