package org.hydramix.nodes.predictor;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.SlideReport;
import org.hydramix.nodes.view.Json;
import org.hydramix.nodes.view.JpegPicture;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Whole images with their cells for the view: the first that a picture can be read of, each reduced and with a bounded sample. */
final class ImageCellsView {

    /** A preview takes about 0.6 MB. */
    private static final int MOST_IMAGES = 12;

    /** Ten bytes each; 100,000 cells are about 1.3 MB in Base64. */
    private static final int MOST_CELLS = 100_000;

    private final List<String> classNames;

    private final JsonArray list = new JsonArray();

    private int total;

    private CellSample cells;

    ImageCellsView(final List<String> classNames) {
        this.classNames = classNames;
    }

    /** A new image is searched. */
    void begin() {
        cells = new CellSample(MOST_CELLS);
    }

    /** @param cell in px of the image */
    void add(final DetectedCell cell) {
        cells.add(cell);
    }

    /** @return whether the image that is searched will be shown */
    boolean wantsPicture() {
        return list.size() < MOST_IMAGES;
    }

    /**
     * The image has been searched.
     *
     * @param preview empty if it cannot be read: the image is not shown then
     */
    void end(final Optional<Preview> preview, final SlideReport report) {
        if (wantsPicture() && preview.isPresent()) {
            list.add(image(preview.get(), report));
        }
        total++;
    }

    private JsonObject image(final Preview preview, final SlideReport report) {
        final JsonObject image = new JsonObject();
        image.addProperty("name", report.name());
        image.addProperty("width", report.width());
        image.addProperty("height", report.height());
        image.add("micronsPerPixel", Json.number(report.micronsPerPixel()));
        image.add("squareMillimetres", Json.number(report.areaMillimetres2()));
        image.add("picture", JpegPicture.of(preview.picture()));
        image.add("cells", cells.json());
        return image;
    }

    JsonObject json() {
        final JsonObject json = Json.view(classNames);
        final JsonObject images = Json.sample(list.size(), total);
        images.add("list", list);
        json.add("images", images);
        return json;
    }
}
