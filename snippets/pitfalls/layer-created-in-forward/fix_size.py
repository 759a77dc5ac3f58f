import torch
from torch import nn


class Keywords(nn.Module):  # is it "yes" or "no"?
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv1d(1, 4, 9, stride=4)
        self.head = nn.LazyLinear(2)

    def forward(self, sound):
        return self.head(self.conv(sound).relu().flatten(1))


torch.manual_seed(0)
label = torch.randint(2, (200,))
pitch = 0.2 + 0.4 * label[:, None, None]
sounds = torch.sin(pitch * torch.arange(100)) + 0.5 * torch.randn(200, 1, 100)

model = Keywords()
with torch.no_grad():
    model(sounds[:1])  # a trial run, which gives the head its weights
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for _ in range(30):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(sounds), label)
    loss.backward()
    optimizer.step()

print(f"loss after 30 steps: {loss:.2f}")

# Proof: the same network with the size written out, trained by hand
reached = loss.item()
torch.manual_seed(0)
torch.randint(2, (200,)), torch.randn(200, 1, 100)
conv, head = nn.Conv1d(1, 4, 9, stride=4), nn.Linear(92, 2)
twins = [*conv.parameters(), *head.parameters()]
for _ in range(30):
    scores = head(conv(sounds).relu().flatten(1))
    loss = nn.functional.cross_entropy(scores, label)
    for weight, gradient in zip(twins, torch.autograd.grad(loss, twins), strict=True):
        weight.data -= 0.05 * gradient
for found, expected in zip(model.parameters(), twins, strict=True):
    torch.testing.assert_close(found, expected, rtol=1e-3, atol=1e-3)
assert sum(weight.numel() for weight in model.parameters()) == 226
assert abs(reached - loss) < 0.01
