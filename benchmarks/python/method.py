"""The parts of a HydraMix step that are not the network: loss, guesses, sharpening, MixUp, weight average."""
import torch

SMALLEST_TARGET = 1e-4
SMALLEST_PREDICTION = 1e-7
LOCATION_KNEE = 0.05
SMALLEST_SHARE = 1e-3
SHARE_MEMORY = 0.99


class Targets:
    """What each row should say, and how much it counts; the weights hold the denominators of the whole batch."""

    def __init__(self, distributions, centroids, labelled, unlabelled, location):
        self.tensors = (distributions, centroids, labelled, unlabelled, location)

    def rows(self, rows):
        return Targets(*(tensor[rows] for tensor in self.tensors))


def joint_loss(logits, centroids, targets, cross_entropy, reverse):
    """[total, labelled, unlabelled, location], a vector that gradients flow through."""
    distributions, places, labelled_weights, unlabelled_weights, location_weights = targets.tensors
    predicted = logits.softmax(1)
    forward = -(logits.log_softmax(1) * distributions).sum(1)
    backward = -(predicted.clamp(SMALLEST_PREDICTION, 1) * distributions.clamp(SMALLEST_TARGET, 1).log()).sum(1)
    labelled = ((cross_entropy * forward + reverse * backward) * labelled_weights).sum()
    divergence = ((distributions.clamp(SMALLEST_PREDICTION, 1).log() - logits.log_softmax(1)) * distributions).sum(1)
    unlabelled = (divergence * unlabelled_weights).sum()
    error = (centroids - places).abs()
    inner = error.clamp(0, LOCATION_KNEE)
    location = ((inner * (error - 0.5 * inner) / LOCATION_KNEE).sum(1) * location_weights).sum()
    return torch.stack([labelled + unlabelled + location, labelled, unlabelled, location])


class ClassAlignment:
    """Scales guesses by the wanted class shares over those of recent guesses."""

    def __init__(self, wanted):
        self.wanted = wanted
        self.recent = wanted.clone()

    def align(self, guesses):
        self.recent = SHARE_MEMORY * self.recent + (1 - SHARE_MEMORY) * guesses.mean(0)
        aligned = guesses * (self.wanted / self.recent.clamp(min=SMALLEST_SHARE))
        return aligned / aligned.sum(1, keepdim=True)


def sharpen(distributions, temperature):
    powered = (distributions / distributions.max(1, keepdim=True).values) ** (1 / temperature)
    return powered / powered.sum(1, keepdim=True)


def move(points, matrices):
    """Applies [n, 2, 3] affine maps to [n, 2] points."""
    return torch.baddbmm(matrices[:, :, 2:], matrices[:, :, :2], points.unsqueeze(2)).squeeze(2)


def guess(logits, centroids, undo, copies):
    """Mean distribution, mean centroid in the original patch, and agreement of the copies."""
    probabilities = logits.softmax(1).view(copies, -1, logits.shape[1])
    mean = probabilities.mean(0)
    agreement = torch.minimum(probabilities, mean).sum(2).mean(0)
    points = move(centroids, undo).view(copies, -1, 2).mean(0).clamp(0, 1)
    return mean, points, agreement


def mix(values, partners, shares):
    shares = shares.view(-1, *[1] * (values.dim() - 1))
    return shares * values + (1 - shares) * values[partners]


def mix_centroids(points, weights, partners, shares):
    own = shares * weights
    other = (1 - shares) * weights[partners]
    total = own + other
    mixed = (own.unsqueeze(1) * points + other.unsqueeze(1) * points[partners]) / total.clamp(min=1e-12).unsqueeze(1)
    return mixed, total
