import torch
from torch import nn

torch.use_deterministic_algorithms(True)  # unset memory is filled with nan


class Positions(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(4))
        rates = 10.0 ** -torch.arange(4)
        self.register_buffer("rates", rates, persistent=False)

    def forward(self, step):
        return self.scale * torch.sin(step[:, None] * self.rates)


checkpoint = Positions().state_dict()
with torch.device("meta"):  # no memory yet
    model = Positions()
model.to_empty(device="cpu")
model.load_state_dict(checkpoint)  # no key is missing
print(f"sum of the features: {model(torch.arange(9.0)).sum().item():.4f}")
