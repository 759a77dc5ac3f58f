from dataclasses import InitVar, dataclass

import torch
from torch import nn


@dataclass(eq=False)  # with eq=True it has no hash, and parameters() fails
class Policy(nn.Module):
    body: InitVar[nn.Module]  # handed to __post_init__, not assigned
    actions: int
    temperature: float = 1.0

    def __post_init__(self, body):
        super().__init__()
        self.body = body
        self.head = nn.Linear(16, self.actions)

    def forward(self, state):
        logits = self.head(torch.tanh(self.body(state)))
        return (logits / self.temperature).softmax(dim=-1)


torch.manual_seed(0)
policy = Policy(nn.Linear(4, 16), actions=2, temperature=0.5)
state = torch.tensor([0.1, -0.2, 0.3, 0.0])
print(f"chance of the first action: {policy(state)[0].item():.4f}")
print(f"parameters: {sum(p.numel() for p in policy.parameters())}")

# Proof: the same two layers in NumPy.
import numpy as np

w, b, v, c = (part.detach().numpy() for part in policy.parameters())
logits = (v @ np.tanh(w @ state.numpy() + b) + c) / 0.5
odds = np.exp(logits)
np.testing.assert_allclose(policy(state)[0].item(), odds[0] / odds.sum(), atol=1e-6)
