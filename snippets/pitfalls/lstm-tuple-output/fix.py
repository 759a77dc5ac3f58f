import torch
from torch import nn


class Forecast(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 16, batch_first=True)
        self.head = nn.Linear(16, 1)

    def forward(self, x):
        _, (h, _) = self.lstm(x)  # the output of all hours, and the last state
        return self.head(h[-1])  # the last layer, after the last hour


torch.manual_seed(0)
hours, next_hour = torch.randn(32, 24, 4), torch.randn(32, 1)  # power, wind, sun, heat
model = Forecast()
forecast = model(hours)
print("forecast:", tuple(forecast.shape))
loss = nn.functional.mse_loss(forecast, next_hour)
print(f"loss: {loss.item():.4f}")

# Proof: hour by hour, with a cell of the same weights.
cell = nn.LSTMCell(4, 16)
weights = model.lstm.state_dict()
cell.load_state_dict({name.removesuffix("_l0"): w for name, w in weights.items()})
state = torch.zeros(32, 16), torch.zeros(32, 16)
for hour in hours.unbind(1):
    state = cell(hour, state)
expected = state[0] @ model.head.weight.T + model.head.bias
torch.testing.assert_close(forecast, expected, atol=1e-4, rtol=1e-3)
assert abs(loss.item() - ((expected - next_hour) ** 2).mean().item()) < 1e-4
