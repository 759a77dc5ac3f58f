"""A model that tells from a review how many stars it gave, and planted mistakes."""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

CAUSES = [
    "none",
    "no seed",
    "seed after the model",
    "validation draws too",
    "NumPy not seeded",
    "other number of workers",
    "sums in another order",
    "words from a set",
    "eval() missing",
]
REVIEW = "the soup was cold and the fish was good but we waited and the wine was warm"


def numbered(words, cause):
    """A number for each word."""
    different = set(words) if cause == "words from a set" else dict.fromkeys(words)
    return {word: number for number, word in enumerate(different)}


class Reviews(Dataset):
    """Reviews of twelve words, a fifth of which is hidden, and their stars."""

    def __init__(self, cause, count=64):
        draw = torch.Generator().manual_seed(7)
        self.words = torch.randint(1, 14, (count, 12), generator=draw)
        self.stars = (self.words == 8).sum(1) - (self.words == 9).sum(1) + 0.0
        self.cause, self.epoch = cause, 0

    def __len__(self):
        return len(self.words)

    def __getitem__(self, index):
        if self.cause == "NumPy not seeded":
            chance = torch.from_numpy(np.random.rand(12))
        elif self.cause == "other number of workers":
            chance = torch.rand(12)  # each worker has a seed of its own
        else:
            item = torch.Generator().manual_seed(1000 * self.epoch + index)
            chance = torch.rand(12, generator=item)
        return index, self.words[index] * (chance > 0.2), self.stars[index]


class Network(nn.Module):
    def __init__(self, cause, number):
        super().__init__()
        self.embed = nn.Embedding(14, 16)
        self.drop = nn.Dropout(0.2)
        self.head = nn.Linear(16, 1)
        # A stand-in for kernels of a GPU that add in an order that varies.
        self.order = list(range(12))
        if cause == "sums in another order" and number:
            self.order.reverse()

    def forward(self, words):
        vectors = self.embed(words)
        total = sum(vectors[:, place] for place in self.order)
        return self.head(self.drop(total)).squeeze(1)


class Run:
    """One of two runs (0 and 1) of a program, with one mistake or none."""

    def __init__(self, cause, number):
        self.cause, self.number = cause, number
        order = torch.Generator()
        if cause == "no seed":
            order.seed()
        elif cause != "seed after the model":
            torch.manual_seed(0)
        self.model = Network(cause, number)
        if cause == "seed after the model":
            torch.manual_seed(0)
        own = None if cause == "validation draws too" else order
        workers = 2 * number if cause == "other number of workers" else 0
        self.reviews = Reviews(cause)
        self.loader = DataLoader(
            self.reviews, 16, shuffle=True, generator=own, num_workers=workers
        )
        mine = None if cause == "validation draws too" else torch.Generator()
        self.held_out = DataLoader(Reviews("none"), 32, generator=mine)

    @torch.no_grad()
    def validate(self):
        self.model.train(self.cause == "eval() missing")
        outputs = [self.model(words) for _, words, _ in self.held_out]
        self.model.train()
        return torch.cat(outputs)

    def steps(self, epochs=2):
        """Train, and yield the tensors of each step by their names."""
        optimizer = torch.optim.SGD(self.model.parameters(), lr=0.01)
        for epoch in range(epochs):
            self.reviews.epoch = epoch
            for rows, words, stars in self.loader:
                weights = nn.utils.parameters_to_vector(self.model.parameters())
                output = self.model(words)
                optimizer.zero_grad()
                nn.functional.mse_loss(output, stars).backward()
                grads = [p.grad for p in self.model.parameters()]
                yield {
                    "weights": weights.detach(),
                    "rows": rows,
                    "items": words,
                    "output": output.detach(),
                    "gradients": nn.utils.parameters_to_vector(grads),
                }
                optimizer.step()
            if self.number or self.cause != "validation draws too":
                self.validate()  # added in the second run
