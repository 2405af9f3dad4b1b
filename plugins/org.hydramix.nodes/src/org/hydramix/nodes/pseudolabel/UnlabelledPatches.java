package org.hydramix.nodes.pseudolabel;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.source.PatchPacker;
import org.hydramix.engine.source.SharedFacts;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.tile.TileTable;
import org.knime.core.node.BufferedDataTable;

/** Unlabelled tiles, packed while they are read, so that memory holds their pixels once. */
final class UnlabelledPatches {

    private final PatchPacker packer;

    private final SharedFacts shared = new SharedFacts();

    private boolean withImage;

    private Optional<EngineException> problem = Optional.empty();

    private UnlabelledPatches(final int size, final List<String> classNames, final long count) throws EngineException {
        packer = new PatchPacker(size, classNames, count);
    }

    /**
     * @param reader of the rows
     * @param table with the tiles
     * @param model that will guess, if there is one
     * @param monitor is told the progress
     * @return all tiles; empty if they are whole images
     * @throws EngineException if there are none or too many, or they have not all one size, that of the model, one resolution and one
     *             stain
     * @throws CancelledException if the user cancelled
     */
    static Optional<UnlabelledPatches> read(final TileTable reader, final BufferedDataTable table,
        final Optional<HydraMixModel> model, final Monitor monitor) throws EngineException, CancelledException {
        final Tile first = reader.first(table).orElseThrow(() -> new EngineException(
            "There are no unlabelled tiles. In the Tile Reader, set 'Labelled cells' or 'Annotated images' to fewer than there"
                + " are, or 'Unlabelled tiles' to 'Grid over tissue', and look at its skipped files. To train on labelled tiles"
                + " alone, remove the training set's port from Sharpen & Mix, and choose the supervised baseline in the"
                + " HydraMix Learner."));
        if (isImage(first)) {
            return Optional.empty();
        }
        final UnlabelledPatches patches = model.isPresent()
            ? new UnlabelledPatches(model.get().network().patchSize(), model.get().classNames(), table.size())
            : new UnlabelledPatches(first.image().width(), List.of(), table.size());
        reader.read(table, patches::add, monitor);
        if (patches.withImage) {
            return Optional.empty();
        }
        if (patches.problem.isPresent()) {
            throw patches.problem.get();
        }
        return Optional.of(patches);
    }

    /** Whole images may have any size, but are larger than a patch; tiles all have one size. */
    private static boolean isImage(final Tile tile) {
        return Math.max(tile.image().width(), tile.image().height()) > NetworkSpec.LARGEST_PATCH;
    }

    /** What is wrong with a tile is told at the end, as a later one may show that all are whole images. */
    private void add(final Tile tile) {
        withImage |= isImage(tile);
        if (withImage || problem.isPresent()) {
            return;
        }
        try {
            shared.add(tile);
            packer.add(tile);
        } catch (final EngineException e) {
            problem = Optional.of(e);
        }
    }

    /** @return all tiles, without guesses */
    PatchSet patches() {
        return packer.patches();
    }

    /** @return what they share, in µm/px; NaN if unknown */
    double micronsPerPixel() {
        return shared.micronsPerPixel();
    }

    /** @return those of all tiles */
    Colours colours() {
        return shared.colours();
    }
}
