import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Linear(30, 64), nn.Linear(64, 3)

    def forward(self, x):
        return self.second(torch.relu(self.first(x)))


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = Encoder()
        self.head = nn.Linear(3, 2)

    def forward(self, x):
        return self.head(self.backbone(x))


torch.manual_seed(0)
mix = torch.randn(3, 30)
signals = torch.randn(2000, 3)  # what 30 microphones hear of three sources
heard = signals @ mix + 2 * torch.randn(2000, 30)

encoder = Encoder()  # pretrained to find the sources
optimizer = torch.optim.Adam(encoder.parameters(), lr=0.01)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.mse_loss(encoder(heard[1000:]), signals[1000:]).backward()
    optimizer.step()
state = encoder.state_dict()

model = Classifier()
model.load_state_dict(state, strict=False)  # the head is new
label = (signals[:, 0] > signals[:, 1]).long()
optimizer = torch.optim.Adam(model.head.parameters(), lr=0.05)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(heard[:500]), label[:500]).backward()
    optimizer.step()

with torch.no_grad():
    accuracy = (model(heard[500:1000]).argmax(1) == label[500:1000]).float().mean()
print(f"held-out accuracy: {accuracy:.2f}")
