package org.hydramix.engine.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Weighted sums over all windows of planes, s(y, x) = Σᵤ Σᵥ k(u, v) · p(y + u, x + v), as one matrix product: the rows of a
 * window beside each other, times the kernel's rows as bands.
 *
 * <p>Not the engine's convolution, which takes other ways where there are few channels: on AMD processors whose virtual machine
 * hides the sizes of the caches, oneDNN 3.7 then mixes up the kernel, and sums and gradients are wrong without a word.
 */
final class WindowSums {

    private WindowSums() {
    }

    /**
     * @param planes {@code [count, height, width]}
     * @param kernels {@code [kernels, side, side]}, from 2 up to the side of a plane: DJL's slice of a whole axis has no gradient
     * @return {@code [count, kernels, height - side + 1, width - side + 1]}
     */
    static NDArray of(final NDArray planes, final NDArray kernels) {
        final long count = planes.getShape().get(0);
        final long width = planes.getShape().get(2);
        final long side = kernels.getShape().get(1);
        final long down = planes.getShape().get(1) - side + 1;
        final long across = width - side + 1;
        final NDList rows = new NDList();
        for (long u = 0; u < side; u++) {
            rows.add(planes.get(new NDIndex().addAllDim().addSliceDim(u, u + down)));
        }
        final NDArray windows = NDArrays.concat(rows, 2).reshape(new Shape(count * down, side * width));
        return windows.matMul(bands(kernels, width)).reshape(new Shape(count, down, kernels.getShape().get(0), across))
            .transpose(0, 2, 1, 3);
    }

    /** @return {@code [side · width, kernels · across]}: for each row of the kernels and place across, their weights at their places */
    private static NDArray bands(final NDArray kernels, final long width) {
        final NDManager manager = kernels.getManager();
        final long count = kernels.getShape().get(0);
        final long side = kernels.getShape().get(1);
        final long across = width - side + 1;
        final NDArray distance = manager.arange((int)width).reshape(new Shape(width, 1)).sub(manager.arange((int)across));
        final NDArray at = manager.arange((int)side).reshape(new Shape(side, 1, 1)).eq(distance)
            .toType(DataType.FLOAT32, false).reshape(new Shape(side, width * across));
        return kernels.reshape(new Shape(count * side, side)).matMul(at).reshape(new Shape(count, side * width, across))
            .transpose(1, 0, 2).reshape(new Shape(side * width, count * across));
    }
}
