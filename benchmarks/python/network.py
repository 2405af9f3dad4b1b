"""The Wide-ResNet with a class and a location head, as org.hydramix.engine.net has it, in plain PyTorch."""
import torch
from torch import nn
from torch.nn import functional

SLOPE = 0.1
STEM_CHANNELS = 16
OUT_OF_REACH = -1000.0


def norm(channels):
    return nn.BatchNorm2d(channels, eps=1e-5, momentum=0.1)


def conv(inputs, outputs, side, stride):
    return nn.Conv2d(inputs, outputs, side, stride=stride, padding=side // 2, bias=False)


class Block(nn.Module):
    """Pre-activation residual block: x + conv(act(conv(act(x))))."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.norm1 = norm(inputs)
        self.conv1 = conv(inputs, outputs, 3, stride)
        self.norm2 = norm(outputs)
        self.conv2 = conv(outputs, outputs, 3, 1)
        same = inputs == outputs and stride == 1
        self.around = None if same else conv(inputs, outputs, 1, stride)

    def forward(self, x):
        active = functional.leaky_relu(self.norm1(x), SLOPE, inplace=True)
        inner = self.conv1(active)
        inner = self.conv2(functional.leaky_relu(self.norm2(inner), SLOPE, inplace=True))
        return inner + (x if self.around is None else self.around(active))


class Heads(nn.Module):
    """Soft argmax for the centroid; class logits from the mean over the patch beside the mean at the found cell."""

    def __init__(self, channels, classes, side, stride, reach):
        super().__init__()
        self.score = nn.Linear(channels, 1, bias=False)
        self.prior = nn.Parameter(torch.zeros(1, side * side))
        self.classifier = nn.Linear(2 * channels, classes)
        middle = (torch.arange(side, dtype=torch.float32) + 0.5) / side
        y, x = torch.meshgrid(middle, middle, indexing="ij")
        places = torch.stack([x.flatten(), y.flatten()], dim=1)
        self.register_buffer("places", places, persistent=False)
        far = ((places - 0.5) * side * stride).norm(dim=1) > reach if reach else torch.zeros(side * side, dtype=torch.bool)
        self.register_buffer("penalty", far * OUT_OF_REACH, persistent=False)

    def forward(self, features):
        features = features.flatten(2).transpose(1, 2)  # [batch, places, channels]
        attention = (self.score(features).squeeze(2) + self.prior + self.penalty).softmax(1)
        found = torch.bmm(attention.unsqueeze(1), features).squeeze(1)
        logits = self.classifier(torch.cat([features.mean(1), found], 1))
        return logits, attention @ self.places


class Network(nn.Module):
    """WRN-depth-width; forward takes normalised images [batch, 3, size, size]."""

    def __init__(self, depth, width, classes, patch_size, stem_stride, reach):
        super().__init__()
        self.stem = conv(3, STEM_CHANNELS, 2 * stem_stride + 1, stem_stride)
        blocks, channels = [], STEM_CHANNELS
        for group in range(3):
            outputs = STEM_CHANNELS * width << group
            for block in range((depth - 4) // 6):
                blocks.append(Block(channels, outputs, 2 if group > 0 and block == 0 else 1))
                channels = outputs
        self.blocks = nn.Sequential(*blocks)
        self.last = norm(channels)
        stride = 4 * stem_stride
        self.heads = Heads(channels, classes, (patch_size + stride - 1) // stride, stride, reach)

    def forward(self, x):
        x = self.last(self.blocks(self.stem(x)))
        return self.heads(functional.leaky_relu(x, SLOPE, inplace=True))

    def named_like_engine(self, blocks_per_group):
        """Pairs of (name in the engine's layout, tensor) for parameters and running statistics."""
        pairs = [("stem", self.stem.weight)]
        for i, block in enumerate(self.blocks):
            name = f"group{i // blocks_per_group + 1}.block{i % blocks_per_group + 1}"
            pairs += norm_pairs(name + ".norm1", block.norm1) + [(name + ".conv1", block.conv1.weight)]
            pairs += norm_pairs(name + ".norm2", block.norm2) + [(name + ".conv2", block.conv2.weight)]
            if block.around is not None:
                pairs.append((name + ".around", block.around.weight))
        pairs += norm_pairs("last", self.last)
        pairs += [("centroid.score", self.heads.score.weight), ("centroid.prior", self.heads.prior),
                  ("class.kernel", self.heads.classifier.weight), ("class.shift", self.heads.classifier.bias)]
        return dict(pairs)


def norm_pairs(name, layer):
    return [(name + ".scale", layer.weight), (name + ".shift", layer.bias), (name + ".mean", layer.running_mean),
            (name + ".variance", layer.running_var)]
