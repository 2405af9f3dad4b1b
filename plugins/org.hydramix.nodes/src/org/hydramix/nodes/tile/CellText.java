package org.hydramix.nodes.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.geojson.CellFeature;
import org.hydramix.engine.geojson.CellGeoJson;
import org.hydramix.engine.geojson.CellObject;
import org.hydramix.engine.geojson.ClassColours;
import org.hydramix.engine.geojson.GeoJsonReader;
import org.hydramix.engine.geojson.ReadFeature;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;

/** The cells of a whole image in one cell of a table: GeoJSON as QuPath exports it, in px of the image beside it. */
public final class CellText {

    private CellText() {
    }

    /** @return the text for cells that all have a centroid */
    public static String write(final List<DotLabel> cells) {
        final Map<String, Integer> colours =
            ClassColours.of(cells.stream().map(DotLabel::className).sorted().distinct().toList());
        return CellGeoJson.text(CellObject.ANNOTATION, cells.stream().map(cell -> {
            final Centroid place = cell.centroid().orElseThrow();
            return new CellFeature(place.x(), place.y(), cell.className(), colours.get(cell.className()), Map.of());
        }).toList());
    }

    /**
     * @param text of a table's cell
     * @param name what messages call the image
     * @param image that the cells are in
     * @return the cells, each with its centroid
     * @throws EngineException if the text is no GeoJSON, or a cell has no class, no place or lies outside the image
     */
    public static List<DotLabel> read(final String text, final String name, final RgbImage image)
        throws EngineException {
        final List<DotLabel> cells = read(text, name);
        for (final DotLabel cell : cells) {
            final Centroid place = cell.centroid().orElseThrow();
            if (!isInside(place, image)) {
                throw new EngineException("The cell at (" + place.x() + ", " + place.y() + ") of " + name
                    + " is not inside the image of " + image.width() + " × " + image.height()
                    + " px. Give positions in px of the image.");
            }
        }
        return cells;
    }

    /**
     * @param text of a table's cell
     * @param name what messages call the image
     * @return the cells, each with its centroid; dots on background are left out
     * @throws EngineException if the text is no GeoJSON, or a cell has no class or no place
     */
    public static List<DotLabel> read(final String text, final String name) throws EngineException {
        final List<ReadFeature> features = new ArrayList<>();
        GeoJsonReader.read(text, "The text with the cells of " + name, features::add);
        final List<DotLabel> cells = new ArrayList<>();
        for (final ReadFeature feature : features) {
            if (feature.problem().isPresent() || feature.className().isEmpty()) {
                throw new EngineException("Feature " + feature.number() + " of the cells of " + name + " "
                    + feature.problem().orElse("has no class") + ". Give each cell a point and a class.");
            }
            final String className = feature.className().get();
            if (!DotLabel.BACKGROUND.equals(className)) {
                feature.places().forEach(place -> cells
                    .add(new DotLabel(className, Optional.of(new Centroid(place.x(), place.y())))));
            }
        }
        return cells;
    }

    private static boolean isInside(final Centroid centroid, final RgbImage image) {
        final double x = centroid.fractionX(image.width());
        final double y = centroid.fractionY(image.height());
        return x >= 0 && x <= 1 && y >= 0 && y <= 1;
    }
}
