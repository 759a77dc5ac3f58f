"""A program that tells four gestures of a wristband apart, and its planted mistakes."""

import math

import torch
from torch import nn

CAUSES = [
    "none",
    "inputs not scaled",
    "embedding detached",
    "head not in optimizer",
    "softmax at the end",
    "zero_grad() missing",
    "rate too low",
    "rate too high",
    "deep, with sigmoids",
    "labels shuffled",
]


class Network(nn.Module):
    def __init__(self, cause):
        super().__init__()
        deep = cause == "deep, with sigmoids"
        layers = [nn.Linear(64, 64) for _ in range(10 if deep else 2)]
        activation = nn.Sigmoid() if deep else nn.ReLU()
        self.embed = nn.Linear(20, 64)
        self.body = nn.Sequential(
            *(part for layer in layers for part in (layer, activation))
        )
        self.head = nn.Linear(64, 4)
        self.cause = cause

    def forward(self, windows):
        features = torch.relu(self.embed(windows))
        if self.cause == "embedding detached":
            features = features.detach()
        scores = self.head(self.body(features))
        return scores.softmax(1) if self.cause == "softmax at the end" else scores


def gestures(count, cause):
    """Windows of 20 readings, and which of four gestures each is."""
    draw = torch.Generator().manual_seed(0)
    kinds = torch.randint(4, (count,), generator=draw)
    time = torch.linspace(0, 2 * math.pi, 20)
    phase = torch.rand(count, 1, generator=draw)
    windows = torch.sin((kinds[:, None] + 1) * time + phase)
    windows += 0.3 * torch.randn(count, 20, generator=draw)
    if cause == "inputs not scaled":
        windows = 2000 * windows + 8000  # as the sensor counts
    if cause == "labels shuffled":
        kinds = kinds[torch.randperm(count, generator=draw)]
    return windows, kinds


class Program:
    """A model, its optimizer, its loss and its data, with one mistake or none."""

    def __init__(self, cause, factor=1.0):
        torch.manual_seed(0)
        self.model = Network(cause)
        self.loss_fn = nn.CrossEntropyLoss()
        rate = {"rate too low": 3e-5, "rate too high": 20.0}.get(cause, 0.05)
        trained = dict(self.model.named_parameters())
        if cause == "head not in optimizer":
            del trained["head.weight"], trained["head.bias"]
        self.optimizer = torch.optim.SGD(
            trained.values(), lr=rate * factor, momentum=0.9
        )
        self.clear = cause != "zero_grad() missing"
        self.windows, self.kinds = gestures(512, cause)

    def backward(self, rows):
        """Compute the gradients on some rows; return the loss."""
        if self.clear:
            self.optimizer.zero_grad()
        loss = self.loss_fn(self.model(self.windows[rows]), self.kinds[rows])
        loss.backward()
        return loss.item()

    def step(self, rows):
        """Train on some rows; return the loss before the step."""
        loss = self.backward(rows)
        self.optimizer.step()
        return loss
