package org.hydramix.nodes.predictor;

import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.SlideReport;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.nodes.view.Json;
import org.hydramix.nodes.view.JpegPicture;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Whole images with their cells for the view: the first images, each as a reduced picture and a bounded sample. */
final class ImageCellsView {

    /** A picture of 2,000 px takes about 0.6 MB. */
    private static final int MOST_IMAGES = 12;

    private static final int LONGEST_SIDE = 2000;

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

    /** The image has been searched. */
    void end(final WholeSlideImage slide, final SlideReport report) throws EngineException {
        if (list.size() < MOST_IMAGES) {
            list.add(image(slide, report));
        }
        total++;
    }

    private JsonObject image(final WholeSlideImage slide, final SlideReport report) throws EngineException {
        final JsonObject image = new JsonObject();
        image.addProperty("name", report.name());
        image.addProperty("width", report.width());
        image.addProperty("height", report.height());
        image.add("micronsPerPixel", Json.number(report.micronsPerPixel()));
        image.add("squareMillimetres", Json.number(report.areaMillimetres2()));
        final double scale = Math.max(1, Math.max(report.width(), report.height()) / (double)LONGEST_SIDE);
        final ResolutionView view = new ResolutionView(slide, 1, scale);
        image.add("picture", JpegPicture.of(view.read(0, 0, view.size().width(), view.size().height())));
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
