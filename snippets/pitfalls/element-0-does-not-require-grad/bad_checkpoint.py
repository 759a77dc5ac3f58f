import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


class Adapted(nn.Module):
    """A frozen layer with a small trainable one beside it."""

    def __init__(self):
        super().__init__()
        self.frozen = nn.Linear(8, 8).requires_grad_(False)
        self.adapter = nn.Linear(8, 8, bias=False)

    def forward(self, hidden):
        return self.frozen(hidden) + self.adapter(hidden)


torch.manual_seed(0)
tokens = torch.randint(100, (4, 12))
embedding, block = nn.Embedding(100, 8).requires_grad_(False), Adapted()

hidden = checkpoint(block, embedding(tokens))
loss = hidden.square().mean()
loss.backward()
print(f"gradient norm of the adapter: {block.adapter.weight.grad.norm():.3f}")
