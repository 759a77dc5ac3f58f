import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.LSTM(8, 16, batch_first=True)
head = nn.Linear(16, 3)


def predict(recordings):
    states, _ = encoder(recordings)
    return head(states[:, -1, :])  # the last step of each recording


recording = torch.randn(50, 8)  # a single one, with 50 steps
scores = predict(recording.unsqueeze(0))
print(f"scores: {scores.shape}, largest {scores.max().item():.4f}")

# Proof: step by step, with a cell that has the same weights.
cell = nn.LSTMCell(8, 16)
cell.load_state_dict({k[:-3]: v for k, v in encoder.state_dict().items()})
state = torch.zeros(1, 16), torch.zeros(1, 16)
for step in recording:
    state = cell(step[None], state)
assert torch.allclose(scores, head(state[0]), atol=1e-6)
assert scores.shape == (1, 3)
