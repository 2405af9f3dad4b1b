package org.hydramix.engine.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.AtomicFile;
import org.hydramix.engine.image.PngTile;

/** Writes a folder of synthetic tissue in the layout that the tile reader reads. */
public final class TissueSimulator {

    /** What the simulated scanner resolves, in µm/px: 20 ×. */
    public static final double MICRONS_PER_PIXEL = 0.5;

    /** Images of a site. */
    private static final int IMAGES_PER_SITE = 2;

    private final Path folder;

    private final SimulationSettings settings;

    private final StringBuilder annotations = new StringBuilder("image,x,y,class\n");

    private final StringBuilder images = new StringBuilder("image,width,height,mpp,split,group,source\n");

    private final SplittableRandom random;

    private int written;

    private int sites;

    private Site site;

    private TissueSimulator(final Path folder, final SimulationSettings settings) {
        this.folder = folder;
        this.settings = settings;
        random = new SplittableRandom(settings.seed());
    }

    /**
     * Writes {@code images/*.png}, {@code annotations.csv} and {@code images.csv}. The same settings give the same
     * files.
     *
     * @param folder is made if it does not exist; files of the same names are replaced
     * @param settings how much to make
     * @throws EngineException if the folder cannot be written to
     */
    public static void write(final Path folder, final SimulationSettings settings) throws EngineException {
        new TissueSimulator(folder, settings).write();
    }

    private void write() throws EngineException {
        try {
            Files.createDirectories(folder.resolve("images"));
        } catch (final IOException e) {
            throw new EngineException("The folder " + folder + " cannot be made: " + e.getMessage()
                + ". Choose a folder that you may write to.", e);
        }
        split("train", settings.trainImages());
        split("val", settings.valImages());
        split("test", settings.testImages());
        // the tables last: a folder that has them is complete
        text("annotations.csv", annotations);
        text("images.csv", images);
    }

    /** Each split has sites of its own, as each hospital is in one split only. */
    private void split(final String name, final int count) throws EngineException {
        for (int i = 0; i < count; i++) {
            if (i % IMAGES_PER_SITE == 0) {
                sites++;
                site = new Site(random.nextLong());
            }
            image(name);
        }
    }

    private void image(final String split) throws EngineException {
        written++;
        final String name = String.format(Locale.ROOT, "synthetic_%03d.png", written);
        final Tissue tissue = new Tissue(settings.size(), settings.cellsPerImage(), random.nextLong());
        final byte[] png = PngTile.encode(site.scan(tissue.stain(), random.split()));
        AtomicFile.write(folder.resolve("images").resolve(name), out -> out.write(png));
        for (final Nucleus nucleus : tissue.nuclei()) {
            annotations.append(String.format(Locale.ROOT, "%s,%.1f,%.1f,%s\n", name, nucleus.x(), nucleus.y(),
                nucleus.kind().className()));
        }
        images.append(String.format(Locale.ROOT, "%s,%d,%d,%s,%s,site-%02d,synthetic\n", name, settings.size(),
            settings.size(), MICRONS_PER_PIXEL, split, sites));
    }

    private void text(final String name, final CharSequence content) throws EngineException {
        AtomicFile.write(folder.resolve(name), out -> out.write(content.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
