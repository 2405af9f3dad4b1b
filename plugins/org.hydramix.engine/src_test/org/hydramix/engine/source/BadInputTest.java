package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.PngTile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad file or row is skipped with its reason; what spoils the whole is told. */
class BadInputTest {

    private static final String HEADER = "image,x,y,class";

    @TempDir
    Path temporary;

    private TissueFolder folder;

    @BeforeEach
    void create() throws IOException {
        folder = new TissueFolder(temporary.resolve("data"));
        folder.image("good.png", 40, 30);
    }

    @Test
    void damagedImagesAreSkippedAndTheRestIsRead() throws Exception {
        final byte[] png = PngTile.encode(TissueFolder.coordinates(40, 30));
        folder.file("empty.png", new byte[0]).file("cut.png", Arrays.copyOf(png, png.length / 2))
            .file("text.png", "hello".getBytes(StandardCharsets.UTF_8))
            .text("annotations.csv", HEADER, "good.png,5,5,c", "empty.png,5,5,c", "cut.png,5,5,c", "text.png,5,5,c");
        folder.readCells();
        assertEquals(1, folder.labelled.size());
        assertEquals(3, folder.skipped.size());
        assertSkipped("empty.png", 0, "is empty (0 bytes)", "Copy the file again");
        assertSkipped("cut.png", 0, "damaged, cut short");
        assertSkipped("text.png", 0, "is not a PNG, JPEG, BMP or TIFF image");
    }

    @Test
    void cellsOfATruncatedImageAreReplacedInTheDraw() throws Exception {
        final byte[] png = PngTile.encode(TissueFolder.coordinates(40, 30));
        folder.file("cut.png", Arrays.copyOf(png, png.length / 2)).text("annotations.csv", HEADER, "good.png,5,5,c",
            "cut.png,5,5,c", "cut.png,6,6,c", "cut.png,7,7,c", "good.png,6,6,c", "good.png,7,7,c");
        folder.read(
            folder.request(TileMode.PATCH_AT_CELLS, "", new CellChoice(3, false, UnlabelledTiles.REMAINING_CELLS)));
        assertEquals(3, folder.labelled.size());
        assertEquals(0, folder.unlabelled.size());
        assertSkipped("cut.png", 0, "damaged, cut short");
    }

    /** Their headers are fine, as those of CMYK images are. */
    @Test
    void whyNoPixelsCouldBeReadIsTold() throws Exception {
        final byte[] png = PngTile.encode(TissueFolder.coordinates(40, 30));
        folder.file("cut.png", Arrays.copyOf(png, png.length / 2)).text("annotations.csv", HEADER, "cut.png,5,5,c");
        assertEquals("None of the annotated images in " + folder.path + " can be read. " + damage("cut.png"),
            drawFailure(1));
        folder.text("annotations.csv", HEADER, "cut.png,5,5,c", "cut.png,6,6,c", "good.png,5,5,c");
        assertEquals("2 labelled cells were asked for, but 1 were found in " + folder.path + " (1 image(s) with annotations)."
            + " Ask for at most 1, choose another split or add annotations. Some images cannot be read: "
            + damage("cut.png"), drawFailure(2));
        folder.file("good.png", Arrays.copyOf(png, png.length / 2));
        final var e = assertThrows(EngineException.class, folder::readCells);
        assertEquals("None of the 2 images in " + folder.path + " can be read. " + damage("cut.png"), e.getMessage());
    }

    private static String damage(final String name) {
        return name + " is damaged, cut short, or of a kind that cannot be decoded. Copy the file again or save it as an 8-bit"
            + " RGB PNG.";
    }

    private String drawFailure(final int cells) {
        return assertThrows(EngineException.class, () -> folder.read(folder.request(TileMode.PATCH_AT_CELLS, "",
            new CellChoice(cells, false, UnlabelledTiles.NONE)))).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "abc", "1,5", "12px"})
    void garbageCoordinates(final String x) throws Exception {
        folder.text("annotations.csv", HEADER, "good.png,5,5,c", "good.png,\"" + x + "\",5,c");
        assertEquals(1, folder.readCells().labelled.size());
        assertSkipped("annotations.csv", 3, "column 'x' holds '" + x + "'", "Write a number");
    }

    @Test
    void emptyAndMissingFields() throws Exception {
        folder.text("annotations.csv", HEADER, "good.png,5,5,c", "good.png,5,,c", "good.png,5", "", "good.png,5,5,");
        assertEquals(1, folder.readCells().labelled.size());
        assertSkipped("annotations.csv", 3, "column 'y' is empty", "delete the row");
        assertSkipped("annotations.csv", 4, "column 'y' is empty");
        assertSkipped("annotations.csv", 6, "column 'class' is empty");
        assertEquals(3, folder.skipped.size());
    }

    @Test
    void dotsOutsideTheirImage() throws Exception {
        folder.text("annotations.csv", HEADER, "good.png,39.4,29.5,c", "good.png,40,5,c", "good.png,5,-1,c");
        assertEquals(1, folder.readCells().labelled.size());
        assertSkipped("annotations.csv", 3, "x 40.0, y 5.0 lies outside its image 'good.png' of 40 × 30 px",
            "Correct the position");
        assertSkipped("annotations.csv", 4, "y -1.0 lies outside");
    }

    @Test
    void imagesThatDoNotExistOrLieOutside() throws Exception {
        folder.file("../secret.png", PngTile.encode(TissueFolder.coordinates(9, 9))).text("annotations.csv", HEADER,
            "good.png,5,5,c", "gone.png,5,5,c", "gone.png,6,5,c", "../secret.png,2,2,c",
                "images/../../secret.png,2,2,c",
            temporary.resolve("secret.png") + ",2,2,c");
        assertEquals(1, folder.readCells().labelled.size());
        assertSkipped("annotations.csv", 3, "'gone.png', named by 2 annotation(s)", "does not exist in",
            "Add the image");
        assertSkipped("annotations.csv", 5, "'../secret.png'", "outside the folder", "Move the image");
        assertSkipped("annotations.csv", 6, "outside the folder");
        assertSkipped("annotations.csv", 7, "outside the folder");
        assertEquals(4, folder.skipped.size());
    }

    @Test
    void anUnknownColumnListsThoseFound() throws Exception {
        folder.text("annotations.csv", "file,x,y,label", "good.png,5,5,c");
        assertFails("annotations.csv has no column 'image'", "It has: file, x, y, label", "rename the column");
    }

    @Test
    void noFolderNoImageNoTable() throws Exception {
        final TissueFolder none = new TissueFolder(temporary.resolve("none"));
        assertMessage(assertThrows(EngineException.class, none::readCells),
            "none does not exist", "Choose an existing folder");
        assertFails("annotations.csv does not exist", "read a grid or whole images");
        final TissueFolder empty = new TissueFolder(temporary.resolve("empty"));
        empty.file("notes.txt", new byte[]{1});
        assertMessage(assertThrows(EngineException.class, empty::readCells), "holds no PNG, JPEG, BMP or TIFF image");
    }

    @Test
    void noUsableImage() throws Exception {
        folder.file("good.png", new byte[0]).text("annotations.csv", HEADER, "good.png,5,5,c");
        assertFails("None of the 1 images can be read", "good.png is empty");
    }

    @Test
    void emptyTables() throws Exception {
        folder.text("annotations.csv", HEADER);
        assertFails("holds no usable annotation", "one row for each cell: image, x, y, class");
        folder.file("annotations.csv", new byte[0]);
        assertFails("annotations.csv is empty", "first row must name the columns");
    }

    @Test
    void brokenTables() throws Exception {
        folder.text("annotations.csv", HEADER, "good.png,5,5,c", "good.png,5,5,\"c");
        assertFails("annotations.csv cannot be read after row 2", "Check the quotation marks");
        folder.file("annotations.csv", new byte[]{(byte)0xff, (byte)0xfe, 1, 0, (byte)0xc3});
        assertFails("annotations.csv is not text in UTF-8", "Save the table as CSV");
    }

    @Test
    void fewerCellsThanAskedFor() throws Exception {
        folder.dots("good.png", 12).text("images.csv", "image,split", "good.png,train");
        final EngineException e = assertThrows(EngineException.class, () -> folder.read(
            folder.request(TileMode.PATCH_AT_CELLS, "train", new CellChoice(100, true, UnlabelledTiles.NONE))));
        assertMessage(e, "100 labelled cells were asked for, but 12 were found in split 'train' of " + folder.path,
            "1 image(s)", "Ask for at most 12");
    }

    @Test
    void anUnknownSplitListsThoseFound() throws Exception {
        folder.dots("good.png", 2);
        assertMessage(splitFailure("trian"), "split 'trian' was asked for", "images.csv does not exist");
        folder.text("images.csv", "image,split", "good.png,train");
        assertMessage(splitFailure("trian"), "no image in split 'trian'", "The splits are: 'train'");
        folder.text("images.csv", "image,part", "good.png,train");
        assertMessage(splitFailure("train"), "images.csv has no column 'split'", "It has: image, part");
    }

    @Test
    void badRowsInTheTableOfImages() throws Exception {
        folder.dots("good.png", 2).text("images.csv", "image,mpp", "good.png,coarse", "gone.png,0.5", "../x.png,0.5",
            "good.png,0.5");
        assertEquals(2, folder.readCells().labelled.size());
        assertTrue(Double.isNaN(folder.labelled.get(0).micronsPerPixel()));
        assertSkipped("images.csv", 2, "column 'mpp' holds 'coarse'", "unknown resolution");
        assertSkipped("images.csv", 3, "'gone.png' does not exist in");
        assertSkipped("images.csv", 4, "'../x.png' lies outside");
        assertSkipped("images.csv", 5, "listed a second time");
    }

    @Test
    void noRoomForBackgroundAndImagesSmallerThanAPatch() throws Exception {
        folder.dots("good.png", 40);
        final TileRequest plain = folder.request(TileMode.PATCH_AT_CELLS, "", CellChoice.ALL);
        folder.read(new TileRequest(plain.images(), Optional.empty(), DotColumns.DEFAULT, plain.mode(), plain.cut(),
            plain.cells(), plain.grid(), new BackgroundTiles(4, 0, 60), OptionalDouble.empty(), 1));
        assertSkipped("good.png", 0, "Only 0 of 4 background patches of 9 px found room", "Lower the distance");
        folder.image("small.png", 5, 30).text("annotations.csv", "image,x,y,class", "small.png,2,2,c");
        folder.read(new TileRequest(plain.images(), plain.annotationTable(), plain.columns(), plain.mode(), plain.cut(),
            plain.cells(), plain.grid(), new BackgroundTiles(4, 0, 1), OptionalDouble.empty(), 1));
        assertSkipped("small.png", 0, "The image of 5 × 30 px is smaller than a patch of 9 px", "smaller patch size");
        folder.image("small.png", 5, 5);
        folder.read(folder.request(TileMode.GRID, "", CellChoice.ALL));
        assertSkipped("small.png", 0, "5 × 5 px is smaller than a patch of 9 px", "smaller patch size");
    }

    @Test
    void settingsOutsideTheirRange() {
        assertRange(() -> new PatchCut(4, 0), "8 to 1024 px, not 4");
        assertRange(() -> new PatchCut(32, 16), "0 to 15 px", "not 16");
        assertRange(() -> new CellChoice(-1, true, UnlabelledTiles.NONE), "0 (all) or more, not -1");
        assertRange(() -> new Grid(0, 0.5), "at least 1 px, not 0");
        assertRange(() -> new Grid(8, 1.5), "0 to 1, not 1.5");
        assertRange(() -> new BackgroundTiles(-1, 0, 0), "per image", "-1");
        assertRange(() -> new BackgroundTiles(0, Double.NaN, 0), "per labelled cell", "NaN");
        assertRange(() -> new BackgroundTiles(0, 0, -2), "distance", "-2");
        assertRange(() -> new DotColumns("image", " ", "y", "class"), "needs a name");
    }

    private static void assertRange(final Runnable action, final String... parts) {
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class, action::run);
        List.of(parts).forEach(part -> assertTrue(e.getMessage().contains(part), e.getMessage()));
    }

    private EngineException splitFailure(final String split) {
        return assertThrows(EngineException.class,
            () -> folder.read(folder.request(TileMode.PATCH_AT_CELLS, split, CellChoice.ALL)));
    }

    private void assertFails(final String... parts) {
        assertMessage(assertThrows(EngineException.class, folder::readCells), parts);
    }

    private static void assertMessage(final EngineException e, final String... parts) {
        List.of(parts).forEach(part -> assertTrue(e.getMessage().contains(part), e.getMessage()));
    }

    /** @param row 0 for the file as a whole */
    private void assertSkipped(final String file, final long row, final String... parts) {
        final OptionalLong wanted = row == 0 ? OptionalLong.empty() : OptionalLong.of(row);
        assertTrue(
            folder.skipped.stream()
                .anyMatch(s -> s.file().endsWith(file) && s.row().equals(wanted)
                    && Arrays.stream(parts).allMatch(part -> s.reason().contains(part))),
            () -> file + " " + row + " " + List.of(parts) + " not in " + folder.skipped);
    }
}
