import torch
from torch import nn

torch.manual_seed(0)
readings, wanted = torch.randn(32, 20, 3), torch.randn(32)  # 20 time steps
cell, head = nn.RNNCell(3, 16), nn.Linear(16, 1)

states = [torch.zeros(32, 16)]
for t in range(20):
    states.append(cell(readings[:, t], states[t]))
states = torch.stack(states, dim=1)
loss = nn.functional.mse_loss(head(states[:, 20]).squeeze(1), wanted)
loss.backward()
print(f"gradient norm: {cell.weight_hh.grad.norm():.4f}")

# Proof: nn.RNN runs the same recurrence in one call.
rnn = nn.RNN(3, 16, batch_first=True)
rnn.load_state_dict({f"{k}_l0": v for k, v in cell.state_dict().items()})
nn.functional.mse_loss(head(rnn(readings)[0][:, -1]).squeeze(1), wanted).backward()
torch.testing.assert_close(cell.weight_hh.grad, rnn.weight_hh_l0.grad)
