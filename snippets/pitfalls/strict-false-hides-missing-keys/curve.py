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
label = (signals[:, 0] > signals[:, 1]).long()

encoder = Encoder()  # pretrained to find the sources
optimizer = torch.optim.Adam(encoder.parameters(), lr=0.01)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.mse_loss(encoder(heard[1000:]), signals[1000:]).backward()
    optimizer.step()
start = Classifier().state_dict()  # the same first weights for both


def train(load):
    model = Classifier()
    model.load_state_dict(start)
    load(model, encoder.state_dict())
    optimizer = torch.optim.Adam(model.head.parameters(), lr=0.05)
    accuracies = []
    for _ in range(100):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(heard[:500]), label[:500]).backward()
        optimizer.step()
        with torch.no_grad():
            right = model(heard[500:1000]).argmax(1) == label[500:1000]
        accuracies.append(right.float().mean().item())
    return accuracies


written = train(lambda model, state: model.load_state_dict(state, strict=False))
mended = train(lambda model, state: model.backbone.load_state_dict(state))
print("epoch  as_written  mended")
for epoch in range(4, 101, 4):
    print(f"{epoch:5}  {written[epoch - 1]:10.2f}  {mended[epoch - 1]:6.2f}")

# Proof: without the pretrained weights the head never gets as far
assert max(written) < 0.7
assert mended[-1] > 0.8
