"""A model that tells which shipments will be late, and planted mistakes."""

import torch
from torch import nn

CAUSES = [
    "none",
    "eval() missing",
    "running statistics too young",
    "logarithm left out",
    "F1 averaged over batches",
    "too few shipments",
    "from another carrier",
    "a column from afterwards",
]
COLUMNS = ["distance", "weight", "stops", "rain", "wind", "hour", "depot hours"]


def shipments(count, seed, cause="none", new=False):
    """Raw rows, and which of them came late; new ones are still on their way."""
    draw = torch.Generator().manual_seed(seed)
    rows = torch.randn(count, 7, generator=draw)
    trouble = rows[:, 0] * rows[:, 3] + rows[:, 1] + rows[:, 2]
    late = (trouble + 0.3 * torch.randn(count, generator=draw) > 1.2).float()
    if cause == "a column from afterwards":  # filled in when the shipment is there
        rows[:, 6] = 0.0 if new else 5 + 3 * late + 0.3 * rows[:, 6]
    if new and cause == "from another carrier":
        rows[:, 2] += 3.0  # which stops more often, and is no later for that
    rows[:, 0] = (5 + rows[:, 0]).exp()  # in kilometres
    return rows, late


def f1(predicted, late):
    both = (predicted * late).sum()
    total = predicted.sum() + late.sum()
    return (2 * both / total).item() if total else 0.0


class Network(nn.Module):
    def __init__(self, momentum):
        super().__init__()
        self.layers = nn.Sequential(
            nn.BatchNorm1d(7, momentum=momentum),
            nn.Linear(7, 64),
            nn.ReLU(),
            nn.Dropout(0.2),
            nn.Linear(64, 64),
            nn.ReLU(),
            nn.Linear(64, 1),
        )

    def forward(self, rows):
        return self.layers(rows).squeeze(1)


class Program:
    """A training and its evaluation, with one mistake or none."""

    def __init__(self, cause, share=1.0, steps=120):
        self.cause = cause
        count = 60 if cause == "too few shipments" else 1200
        self.rows, self.late = shipments(count, 0, cause)
        self.new_rows, self.new_late = shipments(1000, 1, cause, new=True)
        kept = int(share * count)
        self.rows, self.late = self.rows[:kept], self.late[:kept]
        torch.manual_seed(0)
        young = cause == "running statistics too young"
        self.model = Network(momentum=0.001 if young else 0.1)
        optimizer = torch.optim.Adam(self.model.parameters(), lr=0.01)
        self.model.train()
        inputs = self.prepare(self.rows)
        for _ in range(steps):
            batch = torch.randperm(kept)[:200]
            optimizer.zero_grad()
            loss = nn.functional.binary_cross_entropy_with_logits(
                self.model(inputs[batch]), self.late[batch]
            )
            loss.backward()
            optimizer.step()

        predicted = (self.model(inputs) > 0).float()
        self.reported = f1(predicted, self.late)

    def prepare(self, rows):
        """The inputs as training makes them."""
        rows = rows.clone()
        rows[:, 0] = rows[:, 0].log()
        return rows

    def prepare_new(self, rows):
        """The inputs as the evaluation makes them."""
        return (
            rows.clone() if self.cause == "logarithm left out" else self.prepare(rows)
        )

    @torch.no_grad()
    def evaluate(self, rows, late, batch_size=8):
        """F1 as the evaluation reports it."""
        if self.cause != "eval() missing":
            self.model.eval()
        parts = self.prepare_new(rows).split(batch_size)
        predicted = [(self.model(part) > 0).float() for part in parts]
        if self.cause == "F1 averaged over batches":
            pairs = zip(predicted, late.split(batch_size), strict=True)
            scores = [f1(*pair) for pair in pairs]
            return sum(scores) / len(scores)
        return f1(torch.cat(predicted), late)
