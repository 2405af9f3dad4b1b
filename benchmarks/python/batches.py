"""Random batches as a data loader would hand them over: augmented uint8 images, labels, and the random choices."""
import torch


class Batch:
    """Labelled rows first, then the first copy of all unlabelled ones, then the second."""

    def __init__(self, task, generator):
        size, classes = task["patchSize"], task["classes"]
        self.labelled, self.unlabelled, self.copies = task["labelled"], task["unlabelled"], task["copies"]
        rows = self.labelled + self.copies * self.unlabelled
        self.pixels = torch.randint(0, 256, (rows, size, size, 3), dtype=torch.uint8, generator=generator)
        labels = torch.randint(0, classes, (self.labelled,), generator=generator)
        self.distributions = torch.nn.functional.one_hot(labels, classes).float()
        self.centroids = torch.rand(self.labelled, 2, generator=generator)
        self.apply = quarter_turns(self.copies * self.unlabelled, generator)
        self.undo = inverse(self.apply)
        self.partners = torch.randperm(rows, generator=generator)
        share = torch.distributions.Beta(task["mixupAlpha"], task["mixupAlpha"]).sample((rows,))
        self.shares = torch.maximum(share, 1 - share)
        self.order = torch.randperm(rows, generator=generator)


def quarter_turns(count, generator):
    """[count, 2, 3] maps of the unit square onto itself."""
    turns = torch.tensor([[[1., 0, 0], [0, 1, 0]], [[0, -1, 1], [1, 0, 0]], [[-1, 0, 1], [0, -1, 1]],
                          [[0, 1, 0], [-1, 0, 1]]])
    return turns[torch.randint(0, 4, (count,), generator=generator)]


def inverse(matrices):
    linear = matrices[:, :, :2].transpose(1, 2)
    return torch.cat([linear, -torch.bmm(linear, matrices[:, :, 2:])], 2)
