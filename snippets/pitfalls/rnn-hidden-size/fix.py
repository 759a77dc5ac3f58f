import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Forecast(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(input_size=3, hidden_size=8, num_layers=2, batch_first=True)
        self.head = nn.Linear(8, 1)

    def forward(self, x):
        # layers, samples of this batch, hidden_size
        start = x.new_zeros(2, x.size(0), 8)
        steps, _ = self.lstm(x, (start, start))
        return self.head(steps[:, -1])


torch.manual_seed(0)
weather, demand = torch.randn(50, 24, 3), torch.randn(50, 1)  # 24 hours, 3 readings
model = Forecast()
for x, y in DataLoader(TensorDataset(weather, demand), batch_size=32):
    loss = nn.functional.mse_loss(model(x), y)
    print(f"batch of {len(x)}: loss {loss.item():.4f}")

# Proof: the gates of both layers in NumPy, hour by hour, for the last batch.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


w = {
    name: part.detach().double().numpy() for name, part in model.lstm.named_parameters()
}
inputs = weather[32:].double().numpy().transpose(1, 0, 2)
for layer in range(2):
    h, c, outputs = np.zeros((18, 8)), np.zeros((18, 8)), []
    for hour in inputs:
        z = hour @ w[f"weight_ih_l{layer}"].T + w[f"bias_ih_l{layer}"]
        z = z + h @ w[f"weight_hh_l{layer}"].T + w[f"bias_hh_l{layer}"]
        i, f, g, o = np.split(z, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        outputs.append(h)
    inputs = outputs
head, bias = (part.detach().numpy() for part in model.head.parameters())
expected = ((h @ head.T + bias - demand[32:].numpy()) ** 2).mean()
assert abs(loss.item() - expected) < 1e-4
