import torch
from torch import nn


class TopicModel(nn.Module):
    """Word vectors plus sinusoidal positions decide on one of four topics."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(1000, 64)
        self.classify = nn.Linear(64, 4)
        angles = torch.arange(20.0).unsqueeze(1) / 100 ** torch.linspace(0, 1, 32)
        positions = torch.cat([angles.sin(), angles.cos()], dim=1)
        self.register_buffer("positions", positions, persistent=False)

    def forward(self, tokens):
        return self.classify(torch.tanh(self.words(tokens) + self.positions).mean(1))


torch.manual_seed(0)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = TopicModel().to(device)
tokens = torch.randint(1000, (8, 20)).to(device)
logits = model(tokens)
print("topics:", logits.argmax(1).tolist())
print("in the state dict:", list(model.state_dict()))

# Proof: the same in NumPy, and on the meta device, which stands for a GPU
import numpy as np

p = {name: tensor.detach().cpu().numpy() for name, tensor in model.named_parameters()}
angles = np.arange(20)[:, None] / 100 ** np.linspace(0, 1, 32)
positions = np.concatenate([np.sin(angles), np.cos(angles)], axis=1)
means = np.tanh(p["words.weight"][tokens.cpu().numpy()] + positions).mean(1)
expected = means @ p["classify.weight"].T + p["classify.bias"]
assert np.allclose(logits.detach().cpu().numpy(), expected, atol=1e-5)
assert model.to("meta")(torch.zeros(8, 20, dtype=torch.long, device="meta")).shape == (
    8,
    4,
)
assert "positions" not in model.state_dict()
