package org.hydramix.nodes.reader;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;

/** Which settings matter in which mode. */
final class TileReaderEffects {

    private TileReaderEffects() {
    }

    /** How images are cut. */
    interface Cut extends ParameterReference<CutChoice> {
    }

    /** What the unlabelled tiles are. */
    interface Unlabelled extends ParameterReference<UnlabelledChoice> {
    }

    /** A table of images is connected. */
    static final class HasImageTable implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getConstant(input -> input.getInPortSpecs().length > 0);
        }
    }

    /** Patches are cut at cells. */
    static final class AtCells implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Cut.class).isOneOf(CutChoice.CELLS);
        }
    }

    /** Whole images are read with their cells. */
    static final class AnnotatedImages implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Cut.class).isOneOf(CutChoice.ANNOTATED_IMAGE);
        }
    }

    /** Annotations are read. */
    static final class ReadsAnnotations implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Cut.class).isOneOf(CutChoice.CELLS, CutChoice.ANNOTATED_IMAGE);
        }
    }

    /** Patches of a fixed size are cut. */
    static final class CutsPatches implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Cut.class).isOneOf(CutChoice.CELLS, CutChoice.GRID);
        }
    }

    /** Some output is a grid. */
    static final class HasGrid implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            final EffectPredicate gridBesideCells = i.getEnum(Cut.class).isOneOf(CutChoice.CELLS)
                .and(i.getEnum(Unlabelled.class).isOneOf(UnlabelledChoice.GRID));
            return i.getEnum(Cut.class).isOneOf(CutChoice.GRID).or(gridBesideCells);
        }
    }
}
