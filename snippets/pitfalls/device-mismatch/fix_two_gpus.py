import torch
from torch import nn


class SplitModel(nn.Module):
    """The encoder on one GPU, the head on the next."""

    def __init__(self, first, second):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(40, 256), nn.ReLU()).to(first)
        self.head = nn.Linear(256, 4).to(second)

    def forward(self, clips):
        hidden = self.encoder(clips)
        return self.head(hidden.to(self.head.weight.device))


torch.manual_seed(0)
gpus = [torch.device("cuda", number) for number in range(torch.cuda.device_count())]
first, second = gpus[:2] if len(gpus) > 1 else ("cpu", "cpu")
model = SplitModel(first, second)
logits = model(torch.randn(32, 40).to(first))
print("genres of three clips:", logits.argmax(1)[:3].tolist())

# Proof: the logits in NumPy, and a pass over two devices, "cpu" and "meta"
import numpy as np

torch.manual_seed(0)
w1, b1, w2, b2 = [
    p.detach().cpu().numpy() for p in SplitModel("cpu", "cpu").parameters()
]
expected = np.maximum(torch.randn(32, 40).numpy() @ w1.T + b1, 0) @ w2.T + b2
assert np.allclose(logits.detach().cpu().numpy(), expected, atol=1e-5)
assert SplitModel("cpu", "meta")(torch.randn(32, 40)).device.type == "meta"
assert [p.device.type for p in SplitModel("meta", "cpu").parameters()] == [
    "meta",
    "meta",
    "cpu",
    "cpu",
]
