package org.hydramix.engine.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One field of view: nests of epithelium in stroma, with lymphocytes in between. */
final class Tissue {

    /** Nests are about this large, in px: 50 µm. */
    private static final double NEST_SCALE = 100;

    private static final double FIBRE_LENGTH = 40;

    private static final double FIBRE_WIDTH = 5;

    /** Nuclei of neighbours may overlap by this fraction of their mean width. */
    private static final double OVERLAP = 0.2;

    /** So many places are tried for each nucleus; tissue that is full stays as it is. */
    private static final int TRIES = 12;

    private final int size;

    private final SplittableRandom random;

    private final ValueNoise nests;

    private final ValueNoise fibres;

    private final double fibreAngle;

    private final List<Nucleus> nuclei = new ArrayList<>();

    Tissue(final int size, final int cells, final long seed) {
        this.size = size;
        random = new SplittableRandom(seed);
        nests = new ValueNoise(random.nextLong());
        fibres = new ValueNoise(random.nextLong());
        fibreAngle = random.nextDouble() * Math.PI;
        for (int tries = 0; nuclei.size() < cells && tries < cells * TRIES; tries++) {
            place();
        }
    }

    List<Nucleus> nuclei() {
        return nuclei;
    }

    StainField stain() {
        final StainField field = new StainField(size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                final double epithelium = epithelium(x, y);
                final double grain = fibres.rough(x, y, 6);
                field.eosin(x, y, 0.3 + 0.08 * grain + (1 - epithelium) * 0.25 * fibre(x, y));
                field.haematoxylin(x, y, 0.06 + 0.1 * epithelium + 0.03 * grain);
            }
        }
        nuclei.forEach(nucleus -> nucleus.paint(field));
        return field;
    }

    private void place() {
        final double x = random.nextDouble() * (size - 1);
        final double y = random.nextDouble() * (size - 1);
        final double epithelium = epithelium(x, y);
        final double chance = random.nextDouble();
        final NucleusKind kind;
        // in a nest: 8 in 10 epithelial, the rest lymphocytes; outside: 6 in 10 stromal, 3 lymphocytes, 1 epithelial
        if (random.nextDouble() < epithelium) {
            kind = chance < 0.8 ? NucleusKind.EPITHELIAL : NucleusKind.LYMPHOCYTE;
        } else if (chance < 0.6) {
            kind = NucleusKind.STROMAL;
        } else {
            kind = chance < 0.9 ? NucleusKind.LYMPHOCYTE : NucleusKind.EPITHELIAL;
        }
        final double angle = kind == NucleusKind.STROMAL ? angle(x, y) + 0.3 * random.nextGaussian()
            : random.nextDouble() * Math.PI;
        final Nucleus nucleus = Nucleus.draw(kind, x, y, angle, random);
        if (nuclei.stream().noneMatch(other -> tooClose(nucleus, other))) {
            nuclei.add(nucleus);
        }
    }

    private static boolean tooClose(final Nucleus a, final Nucleus b) {
        final double reach = Math.sqrt(a.look().halfLength() * a.look().halfWidth())
            + Math.sqrt(b.look().halfLength() * b.look().halfWidth());
        return Math.hypot(a.x() - b.x(), a.y() - b.y()) < reach * (1 - OVERLAP);
    }

    /** @return 0 in stroma to 1 in a nest */
    private double epithelium(final double x, final double y) {
        return Math.max(0, Math.min(1, 0.5 + 4 * nests.at(x, y, NEST_SCALE)));
    }

    /** Fibres run in one direction and bend slowly. */
    private double angle(final double x, final double y) {
        return fibreAngle + 0.8 * nests.at(x + 1000, y, 2 * NEST_SCALE);
    }

    private double fibre(final double x, final double y) {
        final double along = x * Math.cos(fibreAngle) + y * Math.sin(fibreAngle);
        final double across = y * Math.cos(fibreAngle) - x * Math.sin(fibreAngle) + 10 * nests.at(x, y, NEST_SCALE);
        return fibres.at(along / FIBRE_LENGTH, across / FIBRE_WIDTH, 1) + 0.5;
    }
}
