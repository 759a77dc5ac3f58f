import torch
from torch import nn


def check_embeddings(model):
    """Name the embedding that gets an index without a row, before a kernel sees it."""

    def look(name):
        def hook(layer, inputs):
            low, high = inputs[0].aminmax()
            if low < 0 or high >= layer.num_embeddings:
                numbers = f"{low.item()} to {high.item()}, {layer.num_embeddings} rows"
                raise IndexError(f"{name}: {numbers}")

        return hook

    for name, layer in model.named_modules():
        if isinstance(layer, nn.Embedding):
            layer.register_forward_pre_hook(look(name))


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.position = nn.Embedding(1000, 32), nn.Embedding(64, 32)

    def forward(self, text):
        return self.word(text) + self.position(torch.arange(text.shape[1]))


reader = Reader()
check_embeddings(reader)
for text in torch.full((2, 64), 999), torch.full((2, 65), 7), torch.full((2, 9), 1000):
    try:
        print(f"vectors: {tuple(reader(text).shape)}")
    except IndexError as error:
        print(f"stopped: {error}")
