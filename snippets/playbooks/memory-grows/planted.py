"""A training that forecasts the level of a river, and planted mistakes."""

import torch
from torch import nn
from torch.utils.data import DataLoader

CAUSES = [
    "none",
    "losses summed",
    "validation losses kept",
    "slices kept",
    "hook on its own tensor",
    "hook in the loop",
    "cache in the dataset",
    "records in a list",
]


class Days:
    """48 hours at four gauges and the level that follows; 16 stored days."""

    def __init__(self, cause, count=16):
        self.cause, self.count, self.cache = cause, count, {}
        self.stored = torch.randn(16, 48, 4, generator=torch.Generator().manual_seed(0))
        self.days = torch.arange(count)
        if cause == "records in a list":
            self.days = [[day + h / 24 for h in range(24)] for day in range(count)]

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        if self.cause == "cache in the dataset":
            if index not in self.cache:
                self.cache[index] = self.stored[index % 16].clone()
            return self.cache[index], self.cache[index][-1:, 0]
        day = int(torch.as_tensor(self.days[index]).min())
        return self.stored[day % 16], self.stored[day % 16, -1:, 0]


class Program:
    """Steps of training and validation, with one mistake or none."""

    def __init__(self, cause):
        torch.manual_seed(0)
        self.cause = cause
        self.encoder = nn.Sequential(nn.Flatten(0, 1), nn.Linear(4, 8), nn.Tanh())
        self.head = nn.Sequential(nn.Flatten(), nn.Linear(48 * 8, 1))
        self.model = nn.Sequential(self.encoder, nn.Unflatten(0, (-1, 48)), self.head)
        self.optimizer = torch.optim.Adam(self.model.parameters())
        self.loader = DataLoader(Days(cause), 16)
        self.total, self.kept, self.norms = 0.0, [], []

    def loss(self, batch):
        hours, level = batch
        hidden = self.encoder(hours)
        if self.cause == "hook on its own tensor" and torch.is_grad_enabled():
            hidden.register_hook(
                lambda grad: self.norms.append((grad * hidden).sum().item())
            )
        if self.cause == "slices kept":
            self.kept.append(hidden.detach()[-1])
        return nn.functional.mse_loss(self.model[1:](hidden), level)

    def step(self):
        """Train on one batch, and validate on one."""
        batch = next(iter(self.loader))
        if self.cause == "hook in the loop":
            self.head.register_forward_hook(lambda *args: self.norms.append(len(args)))
        self.optimizer.zero_grad()
        loss = self.loss(batch)
        loss.backward()
        self.optimizer.step()
        self.total += loss if self.cause == "losses summed" else loss.item()
        if self.cause == "validation losses kept":
            self.kept.append(self.loss(batch))
        else:
            with torch.no_grad():
                self.norms.append(self.loss(batch).item())
