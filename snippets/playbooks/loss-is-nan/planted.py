"""A network that predicts the demand for bicycles at stations, and planted mistakes."""

import torch
from torch import nn

CAUSES = [
    "none",
    "missing values",
    "logarithm of zero",
    "root of zero",
    "rate too high",
    "float16",
    "one row in the batch",
]


class Network(nn.Module):
    def __init__(self, cause):
        super().__init__()
        self.embed = nn.Linear(6, 32)
        self.hidden = nn.Linear(32, 32)
        self.head = nn.Linear(32, 1)
        self.cause = cause
        if cause == "root of zero":
            nn.init.zeros_(self.head.bias)
        if cause == "float16":
            self.half()

    def forward(self, rows):
        rows = rows.to(self.embed.weight.dtype)
        if self.cause == "one row in the batch":
            rows = (rows - rows.mean(0)) / rows.std(0, correction=0)
        features = nn.functional.leaky_relu(self.embed(rows))
        demand = self.head(nn.functional.leaky_relu(self.hidden(features))).squeeze(1)
        return torch.relu(demand) if self.cause == "logarithm of zero" else demand


def loss(cause, model, rows, rentals):
    output = model(rows)
    if cause == "logarithm of zero":
        return (output - rentals * output.log()).mean()  # Poisson
    error = nn.functional.mse_loss(output, rentals.to(output.dtype))
    if cause == "root of zero":  # a penalty on the size of each parameter
        return error + 0.01 * sum((p**2).sum().sqrt() for p in model.parameters())
    return error


class Program:
    """A model, its optimizer and its batches, with one mistake or none."""

    def __init__(self, cause):
        torch.manual_seed(0)
        self.cause, self.model = cause, Network(cause)
        rate = 1.0 if cause == "rate too high" else 0.01
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=rate)
        self.rows = torch.randn(200, 6)
        if cause == "float16":
            self.rows[77, 3] = 70_000.0  # float16 ends at 65,504
        if cause == "missing values":
            self.rows[77, 3] = torch.nan
        self.rentals = torch.poisson(self.rows.nan_to_num()[:, :2].abs().sum(1))

    def batches(self):
        """The batches of an epoch, as (rows, rentals)."""
        size = 199 if self.cause == "one row in the batch" else 20
        return zip(self.rows.split(size), self.rentals.split(size), strict=True)

    def loss(self, rows, rentals):
        return loss(self.cause, self.model, rows, rentals)

    def until_bad(self):
        """Train until a loss is not finite, one epoch at most; return its batch."""
        for rows, rentals in self.batches():
            self.optimizer.zero_grad()
            loss = self.loss(rows, rentals)
            if not loss.isfinite():
                break
            loss.backward()
            self.optimizer.step()
        return rows, rentals
