# Needs a CUDA GPU.
import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(6, 8, batch_first=True)
        self.drop = nn.Dropout(0.5)
        self.head = nn.Linear(8, 1)

    def forward(self, x):
        return self.head(self.drop(self.lstm(x)[0][:, -1])).squeeze(-1)


torch.manual_seed(0)
device = "cuda"
motion, weight = torch.randn(80, 12, 6).to(device), torch.randn(80).to(device)
torch.manual_seed(1)
model = Tagger().to(device)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(5):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(motion[:60]), weight[:60])
    model.train()
    loss.backward()
    optimizer.step()
    model.eval()
    with torch.no_grad():
        validation = nn.functional.mse_loss(model(motion[60:]), weight[60:])
    print(f"epoch {epoch}: loss {loss.item():.3f}, validation {validation.item():.3f}")
