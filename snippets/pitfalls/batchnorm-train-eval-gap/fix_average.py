import copy

import torch
from torch import nn

torch.manual_seed(0)
active = torch.randint(2, (400,))
pulse = 60 + 10 * torch.randn(400, 6) + 20 * active[:, None]
loader = [*zip(pulse.split(50), active.split(50), strict=True)]

model = nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
average = copy.deepcopy(model)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    for features, label in loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(features), label).backward()
        optimizer.step()
        with torch.no_grad():
            pairs = zip(average.parameters(), model.parameters(), strict=True)
            for mine, trained in pairs:
                mine.lerp_(trained, 0.05)
torch.optim.swa_utils.update_bn(loader, average)
average.eval()
with torch.no_grad():
    scores = average(pulse)
accuracy = (scores.argmax(1) == active).float().mean().item()
print(f"accuracy of the averaged model: {accuracy:.0%}")
print(f"running variance of its first unit: {average[1].running_var[0]:.0f}")

# Proof: the average in a twin, its statistics from all samples, its scores by hand
torch.manual_seed(0)
torch.randint(2, (400,)), torch.randn(400, 6)
twin = nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
weights = [*twin.parameters()]
means = [weight.detach().clone() for weight in weights]
for _ in range(20):
    for features, label in loader:
        loss = nn.functional.cross_entropy(twin(features), label)
        for i, gradient in enumerate(torch.autograd.grad(loss, weights)):
            weights[i].data -= 0.1 * gradient
            means[i] = 0.95 * means[i] + 0.05 * weights[i].detach()
w1, b1, gain, shift, w2, b2 = means
hidden = pulse @ w1.T + b1
variance = torch.stack([part.var(0) for part in hidden.split(50)]).mean(0)
hidden = (hidden - hidden.mean(0)) / (variance + 1e-5).sqrt() * gain + shift
expected = (hidden.relu() @ w2.T + b2).argmax(1)
assert expected.eq(active).float().mean() > 0.95
assert abs(accuracy - expected.eq(active).float().mean()) < 0.01
torch.testing.assert_close(average[1].running_var, variance, rtol=0.01, atol=0.01)
torch.testing.assert_close(average[0].weight.detach(), w1, rtol=0.01, atol=0.01)
assert not average.training
