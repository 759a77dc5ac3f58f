"""Tells diseases on photos of leaves apart, with planted mistakes that make it slow."""

import time

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

CAUSES = [
    "none",
    "slow items",
    "large table",
    "anomaly mode",
    "more threads than cores",
    "more workers than cores",
    "graph carried on",
    "hook in the loop",
    "history joined",
    "model called twice",
    "backbone not frozen",
    "model.double()",
    "autocast missing",
    "loop over samples",
    "item() per sample",
]
NOT_RUN = "more threads than cores", "more workers than cores"  # only their settings
RUN = [cause for cause in CAUSES if cause not in NOT_RUN]


class Leaves(Dataset):
    """Photos, the number of the field where each was taken, and the disease."""

    def __init__(self, cause):
        self.cause = cause
        draw = torch.Generator().manual_seed(0)
        self.photos = torch.rand(64, 3, 32, 32, generator=draw)
        self.fields = torch.randint(100, (64,), generator=draw)
        self.diseases = torch.randint(4, (64,), generator=draw)

    def __len__(self):
        return 64

    def __getitem__(self, i):
        if self.cause == "slow items":
            time.sleep(0.002)
        photo = self.photos[i]
        if self.cause == "model.double()":
            photo = photo.double()  # as from NumPy
        return photo, self.fields[i], self.diseases[i]


class Classifier(nn.Module):
    """A backbone that is not trained, and a head that is."""

    def __init__(self, cause):
        super().__init__()
        self.backbone = nn.Sequential(
            nn.Conv2d(3, 16, 3, stride=2),
            nn.ReLU(),
            nn.Conv2d(16, 32, 3, stride=2),
            nn.ReLU(),
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
        )
        if cause != "backbone not frozen":
            self.backbone.requires_grad_(False)
        self.fields = nn.Embedding(100_000 if cause == "large table" else 100, 16)
        self.hidden = nn.Linear(32, 16)
        self.head = nn.Linear(16, 4)

    def features(self, photos, fields):
        return torch.relu(self.hidden(self.backbone(photos)) + self.fields(fields))

    def forward(self, photos, fields):
        return self.head(self.features(photos, fields))


class Program:
    """A training, with one mistake or none; under autocast if half is set."""

    def __init__(self, cause, half=False):
        torch.manual_seed(0)
        torch.set_num_threads(8 if cause == "more threads than cores" else 1)
        self.cause = cause
        self.autocast = half and cause != "autocast missing"
        workers = 4 if cause == "more workers than cores" else 0
        self.loader = DataLoader(Leaves(cause), 32, num_workers=workers)
        self.model = Classifier(cause)
        if cause == "model.double()":
            self.model.double()
        head = [self.model.fields, self.model.hidden, self.model.head]
        self.trained = [p for module in head for p in module.parameters()]
        self.optimizer = torch.optim.Adam(self.trained)
        self.centre = torch.zeros(16)  # the mean of the features so far
        self.right, self.norms, self.history = torch.zeros(()), [], torch.zeros(0, 4)
        if cause != "hook in the loop":
            self.add_hook()

    def add_hook(self):
        self.model.head.register_forward_hook(
            lambda module, inputs, scores: self.norms.append(scores.detach().norm())
        )

    def scores(self, photos, fields):
        if self.cause == "loop over samples":
            pairs = zip(photos, fields, strict=True)
            parts = [self.model.features(p[None], f[None]) for p, f in pairs]
            features = torch.cat(parts)
        else:
            features = self.model.features(photos, fields)
        self.centre = 0.9 * self.centre + 0.1 * features.mean(0)
        spread = (features - self.centre).square().mean()
        if self.cause != "graph carried on":
            self.centre = self.centre.detach()
        return self.model.head(features), spread

    def step(self, batch, watch=lambda part: None):
        """Train on one batch; call watch after each part of the step."""
        photos, fields, diseases = batch
        torch.autograd.set_detect_anomaly(self.cause == "anomaly mode")
        if self.cause == "hook in the loop":
            self.add_hook()
        with torch.autocast("cpu", torch.bfloat16, enabled=self.autocast):
            scores, spread = self.scores(photos, fields)
            loss = nn.functional.cross_entropy(scores, diseases) + 0.01 * spread
        watch("forward")
        self.optimizer.zero_grad()
        loss.backward(retain_graph=self.cause == "graph carried on")
        watch("backward")
        self.optimizer.step()
        watch("optimizer")
        with torch.no_grad():
            if self.cause == "model called twice":
                scores = self.model(photos, fields)
            if self.cause == "history joined":
                self.history = torch.cat([self.history, scores])
            if self.cause == "item() per sample":
                pairs = zip(scores, diseases, strict=True)
                self.right += sum((s.argmax() == d).item() for s, d in pairs)
            else:
                self.right += (scores.argmax(1) == diseases).sum()
        watch("rest")
