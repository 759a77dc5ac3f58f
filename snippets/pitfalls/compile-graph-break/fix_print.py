import torch
from torch import nn

torch._dynamo.config.reorderable_logging_functions.add(print)


class Regressor(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.out = nn.Linear(8, 16), nn.Linear(16, 1)

    def forward(self, readings):
        hidden = self.hidden(readings).relu()
        print("mean activation:", hidden.mean())
        return self.out(hidden)


torch.manual_seed(0)
regressor = Regressor()
model = torch.compile(regressor, backend="eager", fullgraph=True)
readings = torch.randn(4, 8)
forecast = model(readings)
graphs = torch._dynamo.utils.counters["stats"]["unique_graphs"]
print(f"graphs: {graphs}")

# Proof: one graph, with the result of the layers.
assert graphs == 1
torch.testing.assert_close(forecast, regressor.out(regressor.hidden(readings).relu()))
