package org.hydramix.engine.dense;

import org.hydramix.engine.net.NetworkSpec;

/** How far the patches of a network look and vote. */
final class VoteReach {

    private VoteReach() {
    }

    /** @return what surrounds a core: all patches whose vote can count for a cell in it, and all that they see, in px */
    static int margin(final NetworkSpec spec, final DetectionSettings settings) {
        final double patch = spec.margin() + spec.stride() + spec.patchSize() / 2.0 + reach(spec);
        return Block.roundedUp((int)Math.ceil(patch + settings.influence()), DetectionSettings.BLOCK_STEP);
    }

    private static double reach(final NetworkSpec spec) {
        return spec.reach() == 0 ? spec.patchSize() / 2.0 : spec.reach();
    }

    /** @return density of votes at a cell when all patches with their middle within half the reach agree */
    static double fullVote(final NetworkSpec spec) {
        final double half = reach(spec) / 2;
        return Math.PI * half * half / (spec.stride() * spec.stride());
    }
}
