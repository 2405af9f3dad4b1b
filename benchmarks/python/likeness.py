"""What augmented patches are like, in numbers that org.hydramix.benchmarks.speed compares with the engine's."""
import torch

import method
from augmentation import Augmenter

# Passes over the patches: enough for means within a grey level.
PASSES = 200
POINT = (0.4, 0.3)


def show(patches):
    """Prints, over all draws: mean and deviation of the values of each channel, deviation of the means of patches, mean
    difference of neighbours, mean and deviation of a moved point; then how far a dot is from where its point went, in px."""
    generator = torch.Generator().manual_seed(1)
    augmenter = Augmenter(patches.shape[2])
    sums, squares, means, edges, points = 0, 0, [], 0, []
    for _ in range(PASSES):
        pixels, _, forth, _ = augmenter(patches, generator)
        pixels = pixels.double()
        sums, squares = sums + pixels.mean((0, 2, 3)), squares + pixels.square().mean((0, 2, 3))
        means.append(pixels.mean((2, 3)))
        edges = edges + (pixels[..., 1:] - pixels[..., :-1]).abs().mean((0, 2, 3))
        points.append(method.move(torch.tensor(POINT).expand(len(patches), 2), forth))
    mean, points = sums / PASSES, torch.cat(points)
    deviation = (squares / PASSES - mean.square()).sqrt()
    for values in (mean, deviation, torch.cat(means).std(0), edges / PASSES, points.mean(0), points.std(0)):
        print(*values.tolist())
    print(dots(augmenter, generator))


def dots(augmenter, generator, count=500):
    """Largest distance of a bright pixel from where its point has gone."""
    size = augmenter.size
    # So far inside that no shift brings it to the border, where it would be reflected.
    at = torch.randint(size // 4, size - size // 4, (count, 2), generator=generator)
    patches = torch.zeros(count, 3, size, size, dtype=torch.uint8)
    patches[torch.arange(count), :, at[:, 1], at[:, 0]] = 255
    moved, forth, back = augmenter.move(patches, generator)
    place = moved[:, 0].flatten(1).argmax(1)
    found = torch.stack([place % size, place.div(size, rounding_mode="floor")], 1)
    there = method.move((at + 0.5) / size, forth)
    again = method.move(there, back)
    return max((there * size - 0.5 - found).abs().max().item(), (again * size - 0.5 - at).abs().max().item())
