package org.hydramix.engine.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;

/** A folder of made-up images for tests, and what the reader makes of it. */
final class TissueFolder implements TileSink {

    static final int PATCH = 9;

    final Path path;

    final List<Tile> labelled = new ArrayList<>();

    final List<Tile> unlabelled = new ArrayList<>();

    final List<AnnotatedTile> annotated = new ArrayList<>();

    final List<SkippedFile> skipped = new ArrayList<>();

    TissueFolder(final Path path) {
        this.path = path;
    }

    /** An image whose red is the column, green the row, blue 50: each pixel tells where it was. */
    static RgbImage coordinates(final int width, final int height) {
        final byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[(y * width + x) * 3] = (byte)x;
                rgb[(y * width + x) * 3 + 1] = (byte)y;
                rgb[(y * width + x) * 3 + 2] = 50;
            }
        }
        return new RgbImage(width, height, rgb);
    }

    TissueFolder image(final String name, final int width, final int height) throws IOException {
        return file(name, PngTile.encode(coordinates(width, height)));
    }

    TissueFolder file(final String name, final byte[] content) throws IOException {
        Files.createDirectories(path.resolve(name).getParent());
        Files.write(path.resolve(name), content);
        return this;
    }

    TissueFolder text(final String name, final String... lines) throws IOException {
        Files.writeString(path.resolve(name), String.join("\n", lines) + "\n");
        return this;
    }

    /** {@code count} dots of two classes in turn on a 40 × 30 px image. */
    TissueFolder dots(final String image, final int count) throws IOException {
        final List<String> lines = new ArrayList<>(List.of("image,x,y,class"));
        for (int i = 0; i < count; i++) {
            lines.add(image + "," + (i % 40) + "," + (i * 7 % 30) + "," + (i % 4 == 0 ? "rare" : "common"));
        }
        return text("annotations.csv", lines.toArray(new String[0]));
    }

    TileRequest request(final TileMode mode, final String split, final CellChoice cells) {
        return new TileRequest(new ImagePlace(path, List.of(), Optional.empty(), split), Optional.empty(),
            DotColumns.DEFAULT, mode, new PatchCut(PATCH, 0), cells, new Grid(PATCH, 0), BackgroundTiles.NONE,
            OptionalDouble.empty(), 1);
    }

    TissueFolder read(final TileRequest request) throws EngineException, CancelledException {
        labelled.clear();
        unlabelled.clear();
        annotated.clear();
        skipped.clear();
        TileReader.read(request, this, Monitor.NONE);
        return this;
    }

    TissueFolder readCells() throws EngineException, CancelledException {
        return read(request(TileMode.PATCH_AT_CELLS, "", CellChoice.ALL));
    }

    /** @return labelled tiles of each class */
    Map<String, Integer> classes() {
        final Map<String, Integer> classes = new TreeMap<>();
        labelled.forEach(tile -> classes.merge(tile.label().orElseThrow().className(), 1, Integer::sum));
        return classes;
    }

    @Override
    public void labelled(final Tile tile) {
        labelled.add(tile);
    }

    @Override
    public void unlabelled(final Tile tile) {
        unlabelled.add(tile);
    }

    @Override
    public void annotated(final AnnotatedTile image) {
        annotated.add(image);
    }

    @Override
    public void skipped(final SkippedFile file) {
        skipped.add(file);
    }
}
