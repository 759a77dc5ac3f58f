import torch
from torch import nn

ids = torch.tensor([[3, 10]])
calls = {
    "EmbeddingBag": lambda: nn.EmbeddingBag(10, 4)(ids),
    "EmbeddingBag, max": lambda: nn.EmbeddingBag(10, 4, mode="max")(ids),
    "Embedding with max_norm": lambda: nn.Embedding(10, 4, max_norm=1.0)(ids),
    "weight[ids]": lambda: nn.Embedding(10, 4).weight[ids],
    "index_select": lambda: torch.rand(10, 4).index_select(0, ids[0]),
}
for name, call in calls.items():
    try:
        call()
    except (IndexError, RuntimeError) as error:
        print(f"{name}: {type(error).__name__}: {error}")
