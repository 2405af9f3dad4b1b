package org.hydramix.nodes.port;

import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.field.FieldSettings;

/** What a training set consists of: tiles with a cell each, or whole images with all their cells. */
public sealed interface TrainingContent {

    /** @return the classes in the order of the probabilities; empty as long as they are not known */
    List<String> classNames();

    /** @return resolution in µm/px; NaN if unknown */
    double micronsPerPixel();

    /** @return how training guesses, sharpens and mixes */
    Recipe recipe();

    /** @return side of the patches that the network will look at, in px */
    int patchSize();

    /** @return number of labelled tiles or annotated images */
    int labelled();

    /** @return number of unlabelled tiles or images */
    int unlabelled();

    /** @return labelled tiles or cells of each class, in the order of the classes; of images without the background */
    int[] labelledPerClass();

    /**
     * Tiles with a cell each.
     *
     * @param set them
     */
    record Tiles(TrainingSet set) implements TrainingContent {

        @Override
        public List<String> classNames() {
            return set.classNames();
        }

        @Override
        public double micronsPerPixel() {
            return set.micronsPerPixel();
        }

        @Override
        public Recipe recipe() {
            return set.recipe();
        }

        @Override
        public int patchSize() {
            return set.patchSize();
        }

        @Override
        public int labelled() {
            return set.labelled().count();
        }

        @Override
        public int unlabelled() {
            return set.unlabelled().count();
        }

        @Override
        public int[] labelledPerClass() {
            final PatchSet patches = set.labelled();
            final int[] counts = new int[patches.classes()];
            for (int i = 0; i < patches.distributions().length; i++) {
                if (patches.distributions()[i] > 0) {
                    counts[i % patches.classes()]++;
                }
            }
            return counts;
        }
    }

    /**
     * Whole images with all their cells.
     *
     * @param set them
     */
    record Images(FieldSet set) implements TrainingContent {

        @Override
        public List<String> classNames() {
            return set.classNames();
        }

        @Override
        public double micronsPerPixel() {
            return set.micronsPerPixel();
        }

        @Override
        public Recipe recipe() {
            return set.recipe();
        }

        @Override
        public int patchSize() {
            return FieldSettings.DEFAULT.patchSize();
        }

        @Override
        public int labelled() {
            return set.labelled().size();
        }

        @Override
        public int unlabelled() {
            return set.unlabelled().size();
        }

        @Override
        public int[] labelledPerClass() {
            return set.cellsPerClass();
        }
    }
}
