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
    loss = criterion(output, stage)
    loss.backward()
    optimizer.step()

accuracy = (output.argmax(dim=-1) == stage).float().mean().item()
print(f"loss: {loss.item():.2f}")
print(f"accuracy: {accuracy:.0%}")
