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
model.backbone.load_state_dict(state)  # the head is new
label = (signals[:, 0] > signals[:, 1]).long()
optimizer = torch.optim.Adam(model.head.parameters(), lr=0.05)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(heard[:500]), label[:500]).backward()
    optimizer.step()

with torch.no_grad():
    accuracy = (model(heard[500:1000]).argmax(1) == label[500:1000]).float().mean()
print(f"held-out accuracy: {accuracy:.2f}")

# Proof: both trainings once more, without .grad and without loading
torch.manual_seed(0)
torch.randn(3, 30), torch.randn(2000, 3), torch.randn(2000, 30)


def fit(module, loss_of, rate):
    optimizer = torch.optim.Adam(module.parameters(), lr=rate)
    for _ in range(100):
        gradients = torch.autograd.grad(loss_of(), [*module.parameters()])
        for weight, gradient in zip(module.parameters(), gradients, strict=True):
            weight.grad = gradient
        optimizer.step()


twin = Encoder()
fit(twin, lambda: nn.functional.mse_loss(twin(heard[1000:]), signals[1000:]), 0.01)
head = Classifier().head
features = twin(heard).detach()
known = label[:500]
fit(head, lambda: nn.functional.cross_entropy(head(features[:500]), known), 0.05)
torch.testing.assert_close(model.backbone(heard), features, rtol=0, atol=0.01)
torch.testing.assert_close(model.head.weight, head.weight, rtol=0, atol=0.01)
torch.testing.assert_close(model.head.bias, head.bias, rtol=0, atol=0.01)
expected = (head(features[500:1000]).argmax(1) == label[500:1000]).float().mean()
assert abs(accuracy - expected) < 0.01
assert accuracy > 0.8
