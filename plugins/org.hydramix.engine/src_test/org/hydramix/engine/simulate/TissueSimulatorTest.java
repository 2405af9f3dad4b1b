package org.hydramix.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.source.BackgroundTiles;
import org.hydramix.engine.source.CellChoice;
import org.hydramix.engine.source.DotColumns;
import org.hydramix.engine.source.Grid;
import org.hydramix.engine.source.ImagePlace;
import org.hydramix.engine.source.PatchCut;
import org.hydramix.engine.source.SkippedFile;
import org.hydramix.engine.source.TileMode;
import org.hydramix.engine.source.TileReader;
import org.hydramix.engine.source.TileRequest;
import org.hydramix.engine.source.TileSink;
import org.hydramix.engine.tile.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic tissue is the same each time, fits the tile reader, and has nuclei where its dots are. */
class TissueSimulatorTest {

    private static final SimulationSettings SMALL = new SimulationSettings(2, 1, 2, 96, 12, 5);

    private static final int PATCH = 17;

    @TempDir
    Path folder;

    @Test
    void theSameSettingsGiveTheSameBytesAndAnotherSeedOthers() throws Exception {
        final SimulationSettings other = new SimulationSettings(2, 1, 2, 96, 12, 6);
        TissueSimulator.write(folder.resolve("a"), SMALL);
        TissueSimulator.write(folder.resolve("b"), SMALL);
        TissueSimulator.write(folder.resolve("c"), other);
        final List<String> files = files(folder.resolve("a"));
        assertEquals(7, files.size(), files.toString());
        assertEquals(files, files(folder.resolve("b")));
        for (final String file : files) {
            assertArrayEquals(bytes("a", file), bytes("b", file), file);
            if (!file.equals("images.csv")) {
                assertFalse(Arrays.equals(bytes("a", file), bytes("c", file)), file);
            }
        }
    }

    @Test
    void theTileReaderReadsItAndEveryClassIsThere() throws Exception {
        TissueSimulator.write(folder, SMALL);
        final List<Tile> tiles = new ArrayList<>();
        read("train", tiles);
        assertEquals(2, tiles.stream().map(Tile::source).distinct().count());
        assertEquals(Set.of("epithelial", "lymphocyte", "stromal"),
            tiles.stream().map(tile -> tile.label().orElseThrow().className()).collect(Collectors.toSet()));
        assertEquals(0.5, tiles.get(0).micronsPerPixel());
    }

    @Test
    void dotsSitOnNuclei() throws Exception {
        TissueSimulator.write(folder, SMALL);
        final List<Tile> tiles = new ArrayList<>();
        read("", tiles);
        // nuclei take up red light: the middle of nearly every patch is darker in red than its corners
        final long darker = tiles.stream().filter(t -> red(t, PATCH / 2, PATCH / 2) < corners(t)).count();
        assertTrue(darker > 0.9 * tiles.size(), darker + " of " + tiles.size());
    }

    @Test
    void noSiteIsInTwoSplits() throws Exception {
        TissueSimulator.write(folder, SMALL);
        final Set<String> pairs = new HashSet<>();
        final Set<String> groups = new HashSet<>();
        for (final String line : Files.readAllLines(folder.resolve("images.csv")).subList(1, 6)) {
            final String[] cells = line.split(",");
            pairs.add(cells[4] + cells[5]);
            groups.add(cells[5]);
        }
        assertEquals(groups.size(), pairs.size());
    }

    @Test
    void badSettingsAndFolders() throws IOException {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new SimulationSettings(0, 0, 0, 96, 12, 1))
            .getMessage().contains("At least one image"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new SimulationSettings(1, 0, 0, 10, 12, 1))
            .getMessage().contains("64 to 2048 px, not 10"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new SimulationSettings(1, 0, 0, 96, 0, 1))
            .getMessage().contains("not 0"));
        final Path file = Files.write(folder.resolve("file"), new byte[]{1});
        assertTrue(assertThrows(EngineException.class, () -> TissueSimulator.write(file, SMALL)).getMessage()
            .contains("The folder " + file + " cannot be made"));
    }

    private void read(final String split, final List<Tile> tiles) throws Exception {
        final TileRequest request = new TileRequest(new ImagePlace(folder, List.of(), Optional.empty(), split),
            Optional.empty(), DotColumns.DEFAULT, TileMode.PATCH_AT_CELLS, new PatchCut(PATCH, 0), CellChoice.ALL,
            new Grid(PATCH, 0), BackgroundTiles.NONE, OptionalDouble.empty(), 1);
        TileReader.read(request, new TileSink() {
            @Override
            public void labelled(final Tile tile) {
                tiles.add(tile);
            }

            @Override
            public void unlabelled(final Tile tile) {
                throw new AssertionError("none was asked for");
            }

            @Override
            public void skipped(final SkippedFile file) {
                throw new AssertionError(file.reason());
            }
        }, Monitor.NONE);
    }

    private static int red(final Tile tile, final int x, final int y) {
        return tile.image().rgb()[(y * PATCH + x) * 3] & 0xff;
    }

    private static double corners(final Tile tile) {
        final int last = PATCH - 1;
        return (red(tile, 0, 0) + red(tile, last, 0) + red(tile, 0, last) + red(tile, last, last)) / 4.0;
    }

    private byte[] bytes(final String copy, final String file) throws IOException {
        return Files.readAllBytes(folder.resolve(copy).resolve(file));
    }

    private static List<String> files(final Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(f -> root.relativize(f).toString()).sorted()
                .collect(Collectors.toList());
        }
    }
}
