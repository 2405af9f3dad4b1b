"""Measures on demand: reads how often to repeat from each line of its input, answers with seconds, one a repetition.

python worker.py TASK_FOLDER KIND [tuned]    KIND: infer, supervised or full, the latter two with +batches if batches are
made meanwhile; or agree, which writes agree.python.f32, or augment, which prints what augmented patches are like
"""
import json
import pathlib
import sys
import time

import torch

import likeness
import method
from batches import Batches, Prefetched, Prepared
from network import Network
from training import Trainer


def load(folder, task):
    """The tensors that the engine wrote: raw little-endian values, their names and shapes in task.json."""
    tensors, raw = {}, (folder / "tensors.bin").read_bytes()
    for entry in task["tensors"]:
        kind = torch.uint8 if entry["type"] == "uint8" else torch.float32
        count = torch.Size(entry["shape"]).numel()
        flat = torch.frombuffer(bytearray(raw), dtype=kind, count=count, offset=entry["offset"])
        tensors[entry["name"]] = flat.view(entry["shape"]).clone()
    return tensors


def build(task, tensors, tuned):
    network = Network(task["depth"], task["width"], task["classes"], task["patchSize"], task["stemStride"],
                      task["reach"])
    with torch.no_grad():
        for name, tensor in network.named_like_engine((task["depth"] - 4) // 6).items():
            tensor.copy_(tensors[name].view_as(tensor))
    return network.to(memory_format=torch.channels_last) if tuned else network


def normaliser(tensors, tuned):
    mean, deviation = tensors["normalisation.mean"], tensors["normalisation.deviation"]
    layout = torch.channels_last if tuned else torch.contiguous_format

    def normalise(pixels):
        """[n, size, size, 3] in 0…255 to [n, 3, size, size]"""
        return ((pixels - mean) / deviation).permute(0, 3, 1, 2).contiguous(memory_format=layout)

    def normalise_planes(pixels):
        """[n, 3, size, size] to the same"""
        return (pixels - mean.view(3, 1, 1)) / deviation.view(3, 1, 1)

    return normalise, normalise_planes


def inference(network, task, normalise):
    generator = torch.Generator().manual_seed(1)
    size = task["patchSize"]
    pixels = torch.randint(0, 256, (task["patches"], size, size, 3), dtype=torch.uint8, generator=generator)
    network.eval()

    def run():
        answers = []
        with torch.inference_mode():
            for part in pixels.split(task["inferenceBatch"]):
                logits, centroids = network(normalise(part.float()))
                answers.append((logits.softmax(1).numpy(), centroids.numpy()))
        return answers

    return run


def agree(folder, task, tensors, network, normalise):
    """Forward pass with running and with batch statistics, loss and gradients for the engine's weights and batch."""
    images = normalise(tensors["pixels"].float())
    targets = method.Targets(*(tensors["target." + name] for name in
                               ("distributions", "centroids", "labelled", "unlabelled", "location")))
    with torch.no_grad():
        predicted = network.eval()(images)
    logits, centroids = network.train()(images)
    loss = method.joint_loss(logits, centroids, targets, task["crossEntropyWeight"], task["reverseWeight"])
    loss[0].backward()
    named = network.named_like_engine((task["depth"] - 4) // 6)
    gradients = [named[entry["name"]].grad.reshape(-1) for entry in task["tensors"] if entry.get("trained")]
    parts = [*predicted, logits.detach(), centroids.detach(), loss.detach(), *gradients]
    flat = torch.cat([part.reshape(-1) for part in parts])
    (folder / "agree.python.f32").write_bytes(flat.numpy().astype("<f4").tobytes())


def serve(run):
    print("ready 1", flush=True)
    for line in sys.stdin:
        seconds = []
        for _ in range(int(line)):
            start = time.perf_counter()
            run()
            seconds.append(time.perf_counter() - start)
        print(*seconds, flush=True)


def main():
    folder, kind, tuned = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:] == ["tuned"]
    task = json.loads((folder / "task.json").read_text())
    torch.set_num_threads(task["threads"])
    torch.manual_seed(1)
    tensors = load(folder, task)
    network, (normalise, normalise_planes) = build(task, tensors, tuned), normaliser(tensors, tuned)
    if kind == "agree":
        agree(folder, task, tensors, network, normalise)
        print(torch.__version__)
    elif kind == "infer":
        serve(inference(network, task, normalise))
    elif kind == "augment":
        likeness.show(tensors["pixels"].permute(0, 3, 1, 2).contiguous())
    else:
        what, _, meanwhile = kind.partition("+")
        # Batches are in the layout that the network computes in, so that nothing is put in another order on the way.
        trainer = Trainer(network, task, normalise if tuned else normalise_planes, tuned)
        batches = Batches(task, what, tuned)
        source = Prefetched(batches, task["threads"]) if meanwhile else Prepared(batches)
        step = getattr(trainer, what)
        serve(lambda: step(source.take()))


if __name__ == "__main__":
    main()
