import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Forecast(nn.Module):
    def __init__(self, batch_size):
        super().__init__()
        self.lstm = nn.LSTM(input_size=3, hidden_size=8, num_layers=2, batch_first=True)
        self.head = nn.Linear(8, 1)
        self.state = torch.zeros(2, batch_size, 8), torch.zeros(2, batch_size, 8)

    def forward(self, x):
        steps, _ = self.lstm(x, self.state)
        return self.head(steps[:, -1])


torch.manual_seed(0)
weather, demand = torch.randn(50, 24, 3), torch.randn(50, 1)  # 24 hours, 3 readings
model = Forecast(batch_size=32)
for x, y in DataLoader(TensorDataset(weather, demand), batch_size=32):
    loss = nn.functional.mse_loss(model(x), y)
    print(f"batch of {len(x)}: loss {loss.item():.4f}")
