package org.hydramix.benchmarks.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionReport;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.train.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectTest {

    private static final List<String> CLASSES = List.of("a", "b");

    @TempDir
    private Path folder;

    private static RgbImage grey(final int side) {
        final byte[] rgb = new byte[side * side * 3];
        Arrays.fill(rgb, (byte)120);
        return new RgbImage(side, side, rgb);
    }

    private static Cell cell(final String name, final double x, final double y) {
        return new Cell(name, new Centroid(x, y));
    }

    @Test
    void optionsAreRead() throws Exception {
        final DetectOptions options = DetectOptions
            .parse(List.of("--data", "d", "--labels", "5", "--methods", "supervised,hydramix", "--flips", "no"));
        assertEquals(5, options.labels());
        assertEquals(List.of(Method.SUPERVISED, Method.HYDRAMIX), options.methods());
        assertEquals(1, options.seeds());
        assertEquals("all", DetectOptions.parse(List.of("--data", "d", "--labels", "all")).labelsText());
    }

    @Test
    void senselessOptionsAreRefused() {
        assertThrows(UsageException.class, () -> DetectOptions.parse(List.of("--labels", "5")));
        assertThrows(UsageException.class,
            () -> DetectOptions.parse(List.of("--data", "d", "--methods", "hydramix")), "nothing is unlabelled");
        assertThrows(UsageException.class, () -> DetectOptions.parse(List.of("--data", "d", "--labels", "0")));
        assertThrows(UsageException.class, () -> DetectOptions.parse(List.of("--data", "d", "--flips", "maybe")));
        assertThrows(UsageException.class, () -> DetectOptions.parse(List.of("--data", "d", "--methods", "magic")));
    }

    @Test
    void imagesAreReadWithAllTheirDots() throws Exception {
        Files.createDirectories(folder.resolve("images"));
        for (final String name : List.of("one", "two", "three")) {
            Files.write(folder.resolve("images/" + name + ".png"), PngTile.encode(grey(50)));
        }
        Files.write(folder.resolve("annotations.csv"),
            List.of("image,x,y,class", "one.png,3,4,b", "one.png,30,20,a", "two.png,1,1,a", "three.png,9,9,b"));
        Files.write(folder.resolve("images.csv"), List.of("image,mpp,split,group", "one.png,0.5,train,p1",
            "two.png,0.5,val,p2", "three.png,0.5,test,p3"));
        final var reader = new FieldReader(folder);
        final Map<String, List<Field>> fields = reader.read(List.of("train", "val", "test"));
        assertEquals(List.of("a", "b", "background"), reader.classNames());
        assertEquals(0.5, reader.micronsPerPixel());
        final Field one = fields.get("train").get(0);
        assertEquals(50, one.image().width());
        assertEquals(List.of(new Field.Cell(new Centroid(3, 4), 1), new Field.Cell(new Centroid(30, 20), 0)),
            one.cells());
        assertEquals(1, fields.get("test").size());
    }

    @Test
    void figuresOfARunAreOneRow() throws CancelledException {
        final var image = new DetectedImage("i", List.of(cell("a", 10, 10), cell("b", 30, 30)),
            List.of(new DetectedImage.Found(cell("a", 12, 10), 0.9)));
        final var figures = new Figures("supervised", "5", 1,
            DetectionReport.of(List.of(image), CLASSES, 6, 0.5, Monitor.NONE), new DetectionTuning(0.25, 5, 8, 6, 0.8), 10, 2);
        final Map<String, String> row = figures.columns(0.5);
        assertEquals("0.6667", row.get("detection_f1"));
        assertEquals("3.0000", row.get("radius_um"));
        assertEquals("0.0000", row.get("f1_b"));
        assertEquals("", row.get("count_correlation"), "one image has none");
    }

    private static Map<String, String> row(final String method, final String labels, final int seed,
        final double detection, final double classes) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("method", method);
        row.put("labels", labels);
        row.put("seed", Integer.toString(seed));
        for (final String column : List.of("precision", "recall", "f1_a", "f1_b", "location_median_px")) {
            row.put(column, "0.5");
        }
        row.put("detection_f1", Double.toString(detection));
        row.put("mean_class_f1", Double.toString(classes));
        return row;
    }

    @Test
    void seedsArePairedAndFewLabelsComparedWithAll() {
        final List<String> table = new DetectSummary(List.of(row("supervised", "all", 1, 0.8, 0.6),
            row("supervised", "all", 2, 0.9, 0.6), row("supervised", "5", 1, 0.7, 0.5), row("supervised", "5", 2, 0.8, 0.3),
            row("hydramix", "5", 1, 0.72, 0.56), row("hydramix", "5", 2, 0.8, 0.4))).table();
        assertEquals("| all | supervised | 2 | 0.850 ± 0.071 | 0.500 / 0.500 | 0.600 ± 0.000 | 0.500 / 0.500 | 0.50 | – |"
            + " – | – |", table.get(2));
        assertEquals("| 5 | supervised | 2 | 0.750 ± 0.071 | 0.500 / 0.500 | 0.400 ± 0.141 | 0.500 / 0.500 | 0.50 |"
            + " 88 %, 67 % | – | – |", table.get(3));
        // differences 0.02 and 0 (mean 0.01), 0.06 and 0.1 (mean 0.08, deviation 0.0283, t = 12.706, half width 0.254)
        assertTrue(table.get(4).endsWith("| 89 %, 80 % | +0.010 [-0.117, +0.137] | +0.080 [-0.174, +0.334] |"),
            table.get(4));
        assertEquals(5, table.size());
    }

    @Test
    void whatIsDoneIsNotRepeated() throws Exception {
        final DetectOptions options =
            DetectOptions.parse(List.of("--data", "d", "--steps", "7", "--out", folder.toString()));
        new DetectResults(options).add(row("supervised", "all", 1, 0.8, 0.6));
        final DetectResults again = new DetectResults(options);
        assertTrue(again.holds(Method.SUPERVISED, "all", 1));
        assertFalse(again.holds(Method.SUPERVISED, "all", 2));
        assertFalse(again.holds(Method.SUPERVISED, "5", 1));
        assertFalse(again.holds(Method.HYDRAMIX, "all", 1));
        assertFalse(new DetectResults(
            DetectOptions.parse(List.of("--data", "d", "--steps", "8", "--out", folder.toString())))
                .holds(Method.SUPERVISED, "all", 1), "other settings");
    }

    @Test
    void marksTellWhatBecameOfACell() {
        final var image = new DetectedImage("i",
            List.of(cell("a", 10, 10), cell("a", 30, 10), cell("b", 10, 30)),
            List.of(new DetectedImage.Found(cell("a", 10, 10), 1), new DetectedImage.Found(cell("b", 30, 10), 1),
                new DetectedImage.Found(cell("b", 30, 30), 1)));
        final BufferedImage picture = new OverlayPicture(CLASSES, 6).draw(grey(40), image);
        assertEquals(80, picture.getWidth());
        final int grey = 0xff787878;
        assertEquals(grey, picture.getRGB(21, 21), "found: a ring, empty inside");
        assertTrue(picture.getRGB(21, 15) != grey);
        assertEquals(0xff0072b2, picture.getRGB(61, 21), "wrong class: the true one inside");
        assertEquals(grey, picture.getRGB(21, 63), "missed: a triangle, empty inside");
        assertEquals(0xffe69f00, picture.getRGB(61, 61), "false: a cross, coloured in the middle");
    }
}
