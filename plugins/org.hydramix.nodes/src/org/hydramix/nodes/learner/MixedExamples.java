package org.hydramix.nodes.learner;

import java.util.stream.IntStream;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.mix.MixPreview;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.train.Method;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.view.Json;
import org.hydramix.nodes.view.TilePng;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Some tiles as training mixes them, but without augmentation. The baseline mixes nothing. */
final class MixedExamples {

    /** A strip on a wide screen. */
    private static final int COUNT = 16;

    private MixedExamples() {
    }

    static JsonArray of(final LearnerRun run) {
        final JsonArray json = new JsonArray();
        if (run.config().method() == Method.SUPERVISED || run.content().recipe().mixupAlpha() == 0) {
            return json;
        }
        // a mixed part of a whole image has no single label that could be shown beside it
        if (run.content() instanceof TrainingContent.Tiles tiles) {
            final MixPreview preview = MixPreview.of(tiles.set(), COUNT, run.config().seed());
            for (int i = 0; i < preview.mixed().count(); i++) {
                json.add(tile(preview, i));
            }
        }
        return json;
    }

    private static JsonObject tile(final MixPreview preview, final int i) {
        final PatchSet mixed = preview.mixed();
        final JsonObject tile = new JsonObject();
        tile.addProperty("png", TilePng.of(mixed, i));
        tile.addProperty("size", mixed.size());
        final int from = i * mixed.classes();
        tile.add("shares", Json.numbers(IntStream.range(from, from + mixed.classes())
            .mapToDouble(j -> mixed.distributions()[j])));
        final Centroid centre =
            Centroid.ofFraction(mixed.centroids()[2 * i], mixed.centroids()[2 * i + 1], mixed.size(), mixed.size());
        tile.add("x", Json.number(centre.x()));
        tile.add("y", Json.number(centre.y()));
        tile.addProperty("lambda", preview.lambda()[i]);
        return tile;
    }
}
