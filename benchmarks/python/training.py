"""Supervised and full HydraMix steps with torch.optim."""
import copy
import math

import torch

import method


class Trainer:

    def __init__(self, network, task, normalise, tuned):
        self.task, self.normalise, self.tuned = task, normalise, tuned
        self.network = network.train()
        self.average = copy.deepcopy(network).eval().requires_grad_(False)
        kernels = [p for p in network.parameters() if p.dim() > 1 and p is not network.heads.prior]
        others = [p for p in network.parameters() if p.dim() == 1 or p is network.heads.prior]
        extra = {"foreach": True} if tuned else {}
        self.optimiser = torch.optim.AdamW([{"params": kernels, "weight_decay": task["weightDecay"]},
                                            {"params": others, "weight_decay": 0.0}], lr=task["learningRate"], **extra)
        self.alignment = method.ClassAlignment(torch.full((task["classes"],), 1 / task["classes"]))
        self.pairs = [(a, b) for a, b in zip(self.average.state_dict().values(), network.state_dict().values())
                      if a.is_floating_point()]
        self.step = 0

    def supervised(self, batch):
        rows = batch.labelled
        weights = torch.full((rows,), 1 / rows)
        targets = method.Targets(batch.distributions, batch.centroids, weights, torch.zeros(rows),
                                 weights * self.task["locationWeight"])
        return self.learn(batch.pixels[:rows].float(), targets, torch.randperm(rows))

    def full(self, batch):
        task, rows = self.task, len(batch.pixels)
        pixels = batch.pixels.float()
        with torch.no_grad():
            guessed = method.guess(*self.average(self.normalise(batch.moved.float())), batch.undo, batch.copies)
        mean, points, agreement = guessed
        aligned = self.alignment.align(mean)
        sharp = method.sharpen(aligned if task["alignClasses"] else mean, task["temperature"])
        copies = batch.copies
        distributions = torch.cat([batch.distributions, sharp.repeat(copies, 1)])
        centroids = torch.cat([batch.centroids, method.move(points.repeat(copies, 1), batch.apply)])
        inside = ((centroids >= 0) & (centroids <= 1)).all(1).float()
        inside[batch.labelled:] *= agreement.repeat(copies)
        distributions = method.mix(distributions, batch.partners, batch.shares)
        centroids, trust = method.mix_centroids(centroids, inside, batch.partners, batch.shares)
        labelled, unlabelled = torch.zeros(rows), torch.zeros(rows)
        labelled[:batch.labelled] = 1 / batch.labelled
        unlabelled[batch.labelled:] = task["unlabelledWeight"] / (rows - batch.labelled)
        location = (labelled + unlabelled) * task["locationWeight"] * trust
        targets = method.Targets(distributions, centroids, labelled, unlabelled, location)
        return self.learn(method.mix(pixels, batch.partners, batch.shares), targets, batch.order)

    def learn(self, pixels, targets, order):
        """Gradients gather over the parts; then one step of the optimiser and of the average."""
        losses = 0
        # Batch normalisation takes its statistics from so many rows, as in the engine.
        for rows in order.split(self.task["rowsAPart"]):
            logits, centroids = self.network(self.normalise(pixels[rows]))
            loss = method.joint_loss(logits, centroids, targets.rows(rows), self.task["crossEntropyWeight"],
                                     self.task["reverseWeight"])
            loss[0].backward()
            losses = losses + loss.detach()
        for group in self.optimiser.param_groups:
            group["lr"] = self.task["learningRate"] * 0.5 * (1 + math.cos(math.pi * self.step / self.task["steps"]))
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.update_average(min(self.task["averageDecay"], (1 + self.step) / (10 + self.step)))
        self.step += 1
        return losses.tolist()

    @torch.no_grad()
    def update_average(self, decay):
        if self.tuned:
            averages, values = zip(*self.pairs)
            torch._foreach_mul_(averages, decay)
            torch._foreach_add_(averages, values, alpha=1 - decay)
        else:
            for average, value in self.pairs:
                average.mul_(decay).add_(value, alpha=1 - decay)
