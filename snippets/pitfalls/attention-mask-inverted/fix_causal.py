import torch
from torch import nn


class Causal(nn.Module):
    def __init__(self):
        super().__init__()
        self.mix = nn.Linear(16, 48)

    def forward(self, x):
        query, key, value = self.mix(x).chunk(3, dim=-1)
        length = x.shape[1]
        seen = torch.ones(length, length).tril().bool()
        return nn.functional.scaled_dot_product_attention(query, key, value, seen)


torch.manual_seed(0)
layer = Causal()
melody = torch.randn(1, 12, 16)
other = melody.clone()
other[:, -1] = torch.randn(16)  # another last note
with torch.no_grad():
    change = (layer(melody) - layer(other))[:, :-1].abs().max().item()
print(f"change of earlier notes: {change:.3f}")

# Proof: softmax and mask by hand
query, key, value = layer.mix(melody)[0].detach().double().chunk(3, dim=-1)
expected = []
for i in range(12):
    weights = (query[i] @ key[: i + 1].T / 4).softmax(0)
    expected.append(weights @ value[: i + 1])
expected = torch.stack(expected)[None].float()
torch.testing.assert_close(layer(melody), expected, rtol=1e-4, atol=1e-5)
assert change < 1e-6
assert (layer(melody) - layer(other))[:, -1].abs().max() > 0.01
