package org.hydramix.engine.net;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;

/**
 * A {@link WideResNet} for prediction with fixed weights: batch normalisation is folded into the convolution before it
 * wherever nothing else reads that convolution's output. Says the same but for rounding, with fewer passes over the
 * feature maps; folding takes some fifty short operations. Valid as long as the tensors that it was made from, and the scope or manager that it was made in.
 */
public final class FoldedNetwork {

    private final Weights w;

    private final FoldedConvolution stem;

    private final List<FoldedBlock> blocks = new ArrayList<>();

    /** Null where it is folded into the last block. */
    private final BatchNorm lastNorm;

    private final Heads heads;

    FoldedNetwork(final Weights w, final Convolution stem, final List<ResidualBlock> unfolded, final BatchNorm lastNorm,
        final Heads heads) {
        this.w = w;
        this.heads = heads;
        final boolean stemFolds = unfolded.get(0).around() != null;
        this.stem = FoldedConvolution.of(stem, w, stemFolds ? unfolded.get(0).norm1().affine(w) : null, true);
        boolean before = stemFolds;
        for (int i = 0; i < unfolded.size(); i++) {
            final boolean last = i == unfolded.size() - 1;
            // A block without a way around hands its input on as it is, and the next such block reads it as it is.
            final boolean folds = unfolded.get(i).around() != null && (last || unfolded.get(i + 1).around() != null);
            final BatchNorm next = last ? lastNorm : unfolded.get(i + 1).norm1();
            blocks.add(FoldedBlock.of(unfolded.get(i), w, before, folds ? next.affine(w) : null));
            before = folds;
        }
        this.lastNorm = before ? null : lastNorm;
    }

    /** As {@link WideResNet#forward} with {@link NormMode#PREDICT}. */
    public NetworkOutput forward(final NDArray patches) {
        return heads.apply(w, features(patches));
    }

    /** As {@link WideResNet#slide} with {@link NormMode#PREDICT}. */
    public SlidingOutput slide(final NDArray images) {
        return new SlidingHeads(heads).apply(w, features(images));
    }

    private NDArray features(final NDArray images) {
        NDArray x = stem.apply(images);
        for (final FoldedBlock block : blocks) {
            x = block.apply(w, x);
        }
        return lastNorm == null ? BatchNorm.activate(x) : lastNorm.apply(w, x, NormMode.PREDICT);
    }
}
