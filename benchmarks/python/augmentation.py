"""Augmentation of whole batches of uint8 patches: flips, quarter turns, shift, stain, contrast, brightness, blur."""
import math

import torch
from torch.nn import functional

# Strong augmentation of the default recipe: shares of the side and of 255, optical densities, px.
SHIFT, STAIN_SCALE, STAIN_OFFSET, CONTRAST, BRIGHTNESS, BLUR_PROBABILITY, BLUR_SIGMA = 0.15, 0.3, 0.1, 0.2, 0.1, 0.5, 1.5
# Optical densities of haematoxylin and eosin in red, green and blue (Ruifrok and Johnston 2001).
STAINS = [[0.65, 0.70, 0.29], [0.07, 0.99, 0.11]]
# Contrast moves grey levels apart from here.
MIDDLE = 127.5
# A blur ends here, in standard deviations; below the smallest one there is nothing to see.
BLUR_REACH = 2.5
SMALLEST_SIGMA = 0.2


class Augmenter:
    """Draws and applies one augmentation a patch; amplitudes as in org.hydramix.engine.augment."""

    def __init__(self, size):
        self.size = size
        self.taps = math.ceil(BLUR_REACH * BLUR_SIGMA)
        haematoxylin, eosin = functional.normalize(torch.tensor(STAINS, dtype=torch.float64))
        rest = functional.normalize(torch.linalg.cross(haematoxylin, eosin), dim=0)
        stains = torch.stack([haematoxylin, eosin, rest])
        self.stains, self.inverse = stains.float(), torch.linalg.inv(stains).float()

    def __call__(self, patches, generator):
        """[n, 3, size, size] uint8 → the same, augmented; moved only; and [n, 2, 3] maps of points and of points back."""
        moved, forth, back = self.move(patches, generator)
        coloured = self.colour(moved.flatten(2), generator).view(patches.shape)
        return self.blur(coloured, generator).add_(0.5).to(torch.uint8), moved, forth, back

    def around(self, count, amplitude, generator):
        """[count, 1] uniform in ± amplitude"""
        return (2 * torch.rand(count, 1, generator=generator) - 1) * amplitude

    def move(self, patches, generator):
        count, size = len(patches), self.size
        linear = orientations()[torch.randint(0, 8, (count,), generator=generator)]
        shift = (self.around(2 * count, SHIFT * size, generator)).round().view(count, 2)
        # Pixel i of the result comes from pixel i − shift of the turned patch, reflected at the border.
        places = torch.arange(size) - shift.unsqueeze(2)  # [count, x or y, size]
        places = (size - 1 - (size - 1 - places.abs()).abs()) - (size - 1) / 2
        # columns [count, 2, 1, size] + rows [count, 2, size, 1]: where in the source each pixel comes from
        source = linear[:, 0, :, None, None] * places[:, 0, None, None, :] \
            + linear[:, 1, :, None, None] * places[:, 1, None, :, None] + (size - 1) / 2
        index = (source[:, 1] * size + source[:, 0]).round_().long().view(count, 1, size * size)
        moved = patches.flatten(2).gather(2, index.expand(-1, 3, -1)).view(patches.shape)
        # The transpose of an orientation undoes it; maps act on [0, 1]², around its middle.
        middle, shift = torch.full((count, 2, 1), 0.5), shift.unsqueeze(2) / size
        forth = torch.cat([linear, middle + shift - linear @ middle], 2)
        back = linear.transpose(1, 2)
        back = torch.cat([back, middle - back @ (middle + shift)], 2)
        return moved, forth, back

    def colour(self, planes, generator):
        """[n, 3, places] uint8 → float in 0…255"""
        count = len(planes)
        scales = torch.ones(count, 3)
        scales[:, :2] += self.around(2 * count, STAIN_SCALE, generator).view(count, 2)
        offsets = self.around(2 * count, STAIN_OFFSET, generator).view(count, 2) @ self.stains[:2]
        matrices = (self.inverse @ (scales.unsqueeze(2) * self.stains)).transpose(1, 2)
        density = planes.float().add_(1).div_(256).log_().neg_()
        level = torch.baddbmm(offsets.unsqueeze(2), matrices, density).neg_().exp_().mul_(256).sub_(1).clamp_(0, 255)
        contrast = 1 + self.around(count, CONTRAST, generator)
        brightness = self.around(count, BRIGHTNESS, generator) * 255
        shift = MIDDLE * (1 - contrast) + brightness
        return level.mul_(contrast.unsqueeze(2)).add_(shift.unsqueeze(2)).clamp_(0, 255)

    def blur(self, images, generator):
        """Separable Gaussian with a standard deviation of its own for each patch that is blurred at all."""
        sigma = torch.rand(len(images), generator=generator) * BLUR_SIGMA
        drawn = torch.rand(len(images), generator=generator) < BLUR_PROBABILITY
        chosen = (drawn & (sigma >= SMALLEST_SIGMA)).nonzero().squeeze(1)
        if len(chosen):
            images[chosen] = self.blurred(images[chosen], sigma[chosen])
        return images

    def blurred(self, images, sigma):
        """Adds up shifted images: with so few taps faster than grouped convolutions."""
        size, taps = self.size, self.taps
        distance = torch.arange(-taps, taps + 1)
        kernel = torch.exp(-0.5 * (distance / sigma.unsqueeze(1)) ** 2)
        kernel = kernel * (distance.abs() <= torch.ceil(BLUR_REACH * sigma).unsqueeze(1))
        kernel = (kernel / kernel.sum(1, keepdim=True)).view(-1, 1, 1, 1, 2 * taps + 1)
        for dim, margin in ((2, (0, 0, taps, taps)), (3, (taps, taps, 0, 0))):
            padded = functional.pad(images, margin, mode="replicate")
            images = padded.narrow(dim, 0, size) * kernel[..., 0]
            for tap in range(1, 2 * taps + 1):
                images.addcmul_(padded.narrow(dim, tap, size), kernel[..., tap])
        return images


def orientations():
    """[8, 2, 2]: columns and rows of the unit square after quarter turns, plain and flipped."""
    turns = torch.tensor([[[1., 0], [0, 1]], [[0, -1], [1, 0]], [[-1, 0], [0, -1]], [[0, 1], [-1, 0]]])
    return torch.cat([turns, turns @ torch.tensor([[-1., 0], [0, 1]])])
