package org.hydramix.engine.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Centroid;

/** Which cells there are, and which of them keep their label. */
final class CellPlan {

    /** Keeps the draw of images apart from other streams of random numbers. */
    private static final long IMAGES = 77;

    private final TileRequest request;

    private final ImageCatalogue catalogue;

    private final Consumer<SkippedFile> skipped;

    private final AnnotatedCells cells;

    /**
     * Reads the annotations and compares them with the images.
     *
     * @param monitor asked while they are read
     * @throws EngineException if the annotations are missing or unusable
     */
    CellPlan(final TileRequest request, final ImageCatalogue catalogue, final Consumer<SkippedFile> skipped,
        final Monitor monitor) throws EngineException, CancelledException {
        this.request = request;
        this.catalogue = catalogue;
        this.skipped = skipped;
        cells = Annotations.read(request, catalogue, skipped, monitor);
        cells.dots().forEach((image, list) -> catalogue.problem(image)
            .ifPresent(reason -> skipped.accept(SkippedFile.row(list.get(0).file(), list.get(0).row(),
                "The image '" + image + "', named by " + list.size() + " annotation(s) from this row on, " + reason))));
    }

    /**
     * @param dots usable dots of each image
     * @param chosen those that keep their label
     * @param unclassified cells without a class, by image, in px of the image as stored
     */
    record Choice(Map<String, List<Dot>> dots, Set<Dot> chosen, Map<String, List<Centroid>> unclassified) {
    }

    /**
     * Draws the labelled cells. Images with chosen cells are decoded here, and if one is damaged, others are drawn for
     * its cells: one bad file does not spoil the draw.
     *
     * @throws EngineException if there are fewer cells than asked for, or none
     */
    Choice choose(final ImageStore store, final Monitor monitor) throws EngineException, CancelledException {
        final Map<String, List<Dot>> inside = inside(store);
        final Set<String> intact = new HashSet<>();
        while (true) {
            final Set<Dot> chosen = draw(inside, store.firstProblem(), monitor);
            if (request.cells().labelled() == 0 || allIntact(chosen, store, intact, monitor)) {
                return new Choice(inside, chosen, cells.unclassified());
            }
            inside.keySet().removeIf(name -> !store.contains(name));
        }
    }

    /** @return the dots of each image that lie inside it; images without any are left out */
    private Map<String, List<Dot>> inside(final ImageStore store) {
        final Map<String, List<Dot>> inside = new LinkedHashMap<>();
        for (final ImageEntry image : store.entries()) {
            final List<Dot> list = inside(cells.dots().getOrDefault(image.name(), List.of()), store.size(image.name()));
            if (!list.isEmpty()) {
                inside.put(image.name(), list);
            }
        }
        return inside;
    }

    /**
     * Draws the images that keep their annotations.
     *
     * @return all dots of each of them
     * @throws EngineException if there are fewer images with annotations than asked for, or none
     */
    Map<String, List<Dot>> annotatedImages(final ImageStore store) throws EngineException {
        final Map<String, List<Dot>> inside = inside(store);
        requireCells(inside.isEmpty(), store.firstProblem());
        final int asked = request.annotatedImages();
        if (asked > inside.size()) {
            throw new EngineException(asked + " annotated images were asked for, but only " + inside.size() + " in "
                + catalogue.description() + " have annotations. Ask for at most " + inside.size()
                + ", choose another split or add annotations.");
        }
        final List<String> names = new ArrayList<>(inside.keySet());
        final int[] order = SeededRandom.of(request.seed(), IMAGES).permutation(names.size());
        for (int i = asked; asked > 0 && i < order.length; i++) {
            inside.remove(names.get(order[i]));
        }
        return inside;
    }

    private void requireCells(final boolean none, final Optional<String> damage) throws EngineException {
        if (none && damage.isPresent()) {
            throw new EngineException(
                "None of the annotated images in " + catalogue.description() + " can be read. " + damage.get());
        }
        if (none) {
            throw new EngineException("There is no annotated cell in " + catalogue.description()
                + ". Check that the names in the column '" + request.columns().image() + "' of "
                + request.annotationTable().map(Path::toString).orElse("the annotation table")
                + " are those of the images, and the names of GeoJSON files, too.");
        }
    }

    /** @param damage why the first image that had to be left out cannot be read; empty if all can */
    private Set<Dot> draw(final Map<String, List<Dot>> inside, final Optional<String> damage, final Monitor monitor)
        throws EngineException, CancelledException {
        final List<Dot> all = new ArrayList<>();
        inside.values().forEach(all::addAll);
        final int asked = request.cells().labelled();
        requireCells(all.isEmpty(), damage);
        if (asked > all.size()) {
            throw new EngineException(String.format(Locale.ROOT,
                "%d labelled cells were asked for, but %d were found in %s (%d image(s) with annotations). Ask for at "
                    + "most %d, choose another split or add annotations.%s",
                asked, all.size(), catalogue.description(), inside.size(), all.size(),
                damage.map(" Some images cannot be read: "::concat).orElse("")));
        }
        return new CellDraw(request.seed()).draw(all, asked == 0 ? all.size() : asked, request.cells().balanced(),
            monitor);
    }

    private static boolean allIntact(final Set<Dot> chosen, final ImageStore store, final Set<String> intact,
        final Monitor monitor) throws CancelledException {
        boolean all = true;
        for (final Dot dot : chosen) {
            monitor.checkCancelled();
            if (store.contains(dot.image()) && intact.add(dot.image())) {
                store.check(store.entry(dot.image()));
            }
            all &= store.contains(dot.image());
        }
        return all;
    }

    private List<Dot> inside(final List<Dot> list, final ImageSize size) {
        final List<Dot> inside = new ArrayList<>();
        for (final Dot dot : list) {
            final Centroid c = dot.centroid();
            if (isFraction(c.fractionX(size.width())) && isFraction(c.fractionY(size.height()))) {
                inside.add(dot);
            } else {
                skipped.accept(SkippedFile.row(dot.file(), dot.row(),
                    "The dot at x " + c.x() + ", y " + c.y() + " lies outside its image '" + dot.image() + "' of "
                        + size.width() + " × " + size.height() + " px. Correct the position or delete the row."));
            }
        }
        return inside;
    }

    private static boolean isFraction(final double value) {
        return value >= 0 && value <= 1;
    }
}
