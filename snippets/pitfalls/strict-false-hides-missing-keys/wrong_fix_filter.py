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
own = model.state_dict()
fits = {k: v for k, v in state.items() if k in own and v.shape == own[k].shape}
own.update(fits)
model.load_state_dict(own)
label = (signals[:, 0] > signals[:, 1]).long()
optimizer = torch.optim.Adam(model.head.parameters(), lr=0.05)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(heard[:500]), label[:500]).backward()
    optimizer.step()

with torch.no_grad():
    accuracy = (model(heard[500:1000]).argmax(1) == label[500:1000]).float().mean()
print(f"held-out accuracy: {accuracy:.2f}")

# Proof: the backbone is a new one, from the same seed
torch.manual_seed(0)
torch.randn(3, 30), torch.randn(2000, 3), torch.randn(2000, 30)
Encoder()
fresh = Classifier()
for name, weight in fresh.backbone.state_dict().items():
    assert torch.equal(model.backbone.state_dict()[name], weight)
assert nn.functional.mse_loss(encoder(heard), signals) < 0.5
features = fresh.backbone(heard).detach()
optimizer = torch.optim.Adam(fresh.head.parameters(), lr=0.05)
for _ in range(100):
    loss = nn.functional.cross_entropy(fresh.head(features[:500]), label[:500])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
torch.testing.assert_close(model.head.weight, fresh.head.weight, rtol=0, atol=0.01)
expected = (fresh.head(features[500:1000]).argmax(1) == label[500:1000]).float().mean()
assert abs(accuracy - expected) < 0.01
assert accuracy < 0.8
