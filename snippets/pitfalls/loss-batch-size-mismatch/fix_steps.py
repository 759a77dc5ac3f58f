import torch
from torch import nn


class SleepStages(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(6, 16, batch_first=True)
        self.classify = nn.Linear(16, 5)

    def forward(self, x):
        states, _ = self.gru(x)
        return self.classify(states)  # (nights, epochs, stages)


torch.manual_seed(0)
stage = torch.randint(5, (8, 12))  # 8 nights of 12 epochs, a stage for each
eeg = 3 * torch.randn(5, 6)[stage] + torch.randn(8, 12, 6)

torch.manual_seed(1)
model = SleepStages()
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(40):
    optimizer.zero_grad()
    output = model(eeg)
    loss = criterion(output.flatten(0, 1), stage.flatten())
    loss.backward()
    optimizer.step()

accuracy = (output.argmax(dim=-1) == stage).float().mean().item()
print(f"loss: {loss.item():.2f}")
print(f"accuracy: {accuracy:.0%}")

# Proof: the same training with a cross-entropy and steps written out.
torch.manual_seed(1)
twin = SleepStages()
weights = list(twin.parameters())
for _ in range(40):
    scores = twin(eeg)
    right = scores.gather(2, stage.unsqueeze(2)).squeeze(2)
    expected = (scores.exp().sum(dim=2).log() - right).mean()
    slopes = torch.autograd.grad(expected, weights)
    with torch.no_grad():
        for weight, slope in zip(weights, slopes, strict=True):
            weight -= 0.5 * slope
assert abs(loss.item() - expected.item()) < 1e-3
assert abs(accuracy - (scores.argmax(dim=2) == stage).float().mean().item()) < 0.011
for weight, other in zip(weights, model.parameters(), strict=True):
    torch.testing.assert_close(other, weight, rtol=0, atol=1e-2)
