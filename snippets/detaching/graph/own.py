from pathlib import Path

import torch
from draw_graph import draw
from torch import nn


class Reviews(nn.Module):
    """Rates reviews. A second head guesses the topic, which this loss does not use."""

    def __init__(self):
        super().__init__()
        self.words = nn.EmbeddingBag(50, 8)
        self.encoder = nn.Sequential(nn.Linear(8, 6), nn.ReLU())
        self.rating, self.topic = nn.Linear(6, 1), nn.Linear(6, 3)

    def forward(self, text):
        encoded = self.encoder(self.words(text))
        return self.rating(encoded), self.topic(encoded)


torch.manual_seed(0)
model = Reviews()
text, stars = torch.randint(50, (4, 7)), torch.randn(4, 1)
rating, topic = model(text)
loss = nn.functional.mse_loss(rating, stars)
print(draw(loss, model, "graph.svg"))

# Proof: the parameters that are reached are those to which backward() gives a gradient
drawing = Path("graph.svg").read_text(encoding="utf-8")
assert all(f">{name}<" in drawing for name, _ in model.named_parameters())
loss.backward()
trained = {name for name, one in model.named_parameters() if one.grad is not None}
assert trained == {n for n, _ in model.named_parameters() if "topic" not in n}
