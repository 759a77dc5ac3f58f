import io

import torch
from torch import nn


class BirdNet(nn.Module):
    def __init__(self, classes=1000):
        super().__init__()
        self.features = nn.Conv2d(3, 8, 3)
        self.fc = nn.Linear(8, classes)

    def forward(self, pictures):
        return self.fc(self.features(pictures).relu().mean(dim=(2, 3)))


torch.manual_seed(0)
file = io.BytesIO()  # stands for the file of pretrained weights
torch.save(BirdNet().state_dict(), file)
file.seek(0)

model = BirdNet(classes=1000)  # as in the checkpoint
model.load_state_dict(torch.load(file))
model.fc = nn.Linear(model.fc.in_features, 10)
loss = nn.functional.cross_entropy(model(torch.randn(4, 3, 16, 16)), torch.arange(4))
print(f"loss before training: {loss.item():.4f}")

# Proof: the loss worked out from the filters in the file and the new layer.
torch.manual_seed(0)
BirdNet(), BirdNet()
head = nn.Linear(8, 10)
pictures = torch.randn(4, 3, 16, 16)
file.seek(0)
state = torch.load(file)
windows = pictures.unfold(2, 3, 1).unfold(3, 3, 1)
maps = torch.einsum("nchwij,ocij->nohw", windows, state["features.weight"])
maps = maps + state["features.bias"][:, None, None]
scores = maps.clamp(min=0).mean(dim=(2, 3)) @ head.weight.T + head.bias
expected = (scores.exp().sum(dim=1).log() - scores[range(4), range(4)]).mean()
assert abs(loss.item() - expected.item()) < 1e-5
assert scores.shape == (4, 10)
