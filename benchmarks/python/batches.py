"""Batches from a set of patches, as a data loader hands them over: augmented uint8 images, labels, random choices."""
from concurrent.futures import ThreadPoolExecutor

import torch

import method
from augmentation import Augmenter

PATCHES = 512


class Batch:
    """Labelled rows first, then the first copy of all unlabelled ones, then the second; these also in their own colours."""

    def __init__(self, labelled, copies, pixels, moved, distributions, centroids, apply, undo):
        self.labelled, self.copies, self.pixels, self.moved = labelled, copies, pixels, moved
        self.distributions, self.centroids, self.apply, self.undo = distributions, centroids, apply, undo

    def draw(self, alpha, generator):
        """Whom to mix with and how much, and the order in which rows go through the network."""
        rows = len(self.pixels)
        self.partners = torch.randperm(rows, generator=generator)
        share = torch.distributions.Beta(alpha, alpha).sample((rows,))
        self.shares = torch.maximum(share, 1 - share)
        self.order = torch.randperm(rows, generator=generator)
        return self


class Batches:
    """Draws patches with their labels from random ones; what they show makes no difference to how long it takes."""

    def __init__(self, task, kind, tuned):
        self.task, self.tuned = task, tuned
        self.copies = task["copies"] if kind == "full" else 0
        self.generator = torch.Generator().manual_seed(1)
        size = task["patchSize"]
        self.labelled = self.random_patches(size)
        self.unlabelled = self.random_patches(size)
        self.classes = torch.randint(0, task["classes"], (PATCHES,), generator=self.generator)
        self.centroids = torch.rand(PATCHES, 2, generator=self.generator)
        self.augmenter = Augmenter(size)

    def random_patches(self, size):
        return torch.randint(0, 256, (PATCHES, 3, size, size), dtype=torch.uint8, generator=self.generator)

    def make(self):
        task, generator = self.task, self.generator
        labelled = torch.randint(0, PATCHES, (task["labelled"],), generator=generator)
        sources = [self.labelled[labelled]]
        if self.copies:
            unlabelled = torch.randint(0, PATCHES, (task["unlabelled"],), generator=generator)
            sources.append(self.unlabelled[unlabelled].repeat(self.copies, 1, 1, 1))
        pixels, moved, forth, back = self.augmenter(torch.cat(sources), generator)
        count = len(labelled)
        moved = moved[count:]
        if self.tuned:
            pixels, moved = (images.permute(0, 2, 3, 1).contiguous() for images in (pixels, moved))
        distributions = torch.nn.functional.one_hot(self.classes[labelled], task["classes"]).float()
        centroids = method.move(self.centroids[labelled], forth[:count])
        batch = Batch(count, self.copies, pixels, moved, distributions, centroids, forth[count:], back[count:])
        return batch.draw(task["mixupAlpha"], generator)


class Prefetched:
    """Makes the next batch on a thread of its own, with one thread for its operations, as a data loader's worker."""

    def __init__(self, batches, threads):
        self.make = batches.make
        self.worker = ThreadPoolExecutor(1, initializer=torch.set_num_threads, initargs=(1,))
        self.next = self.worker.submit(self.make)
        self.next.result()
        # The number is each thread's own, but also the default of later ones.
        torch.set_num_threads(threads)

    def take(self):
        batch = self.next.result()
        self.next = self.worker.submit(self.make)
        return batch


class Prepared:
    """Hands over a few batches that were made before, over and over."""

    def __init__(self, batches, count=4):
        self.batches, self.taken = [batches.make() for _ in range(count)], 0

    def take(self):
        self.taken += 1
        return self.batches[self.taken % len(self.batches)]
