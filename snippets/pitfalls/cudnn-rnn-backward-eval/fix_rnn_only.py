import torch
from torch import nn


class Heart(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 16, num_layers=2, dropout=0.3, batch_first=True)
        self.head = nn.Linear(16, 1)

    def forward(self, beats):
        return self.head(self.lstm(beats)[0][:, -1])


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = Heart().to(device).eval()
model.lstm.train()  # cuDNN then keeps what backward() needs
model.lstm.dropout = 0.0  # its own dropout would act again
beats = torch.randn(1, 30, 4).to(device).requires_grad_()
runs = []
for _ in range(2):
    (gradient,) = torch.autograd.grad(model(beats).sum(), beats)
    runs.append(gradient[0].abs().sum(dim=1))
print(f"influence of the last step: {runs[0][-1].item():.4f}")
print(f"change in a second run: {(runs[1] - runs[0]).abs().max().item():.4f}")

# Proof: the modes, and finite differences in float64, on the CPU and in eval mode.
assert not model.training
assert not model.head.training
assert model.lstm.training
double, start = model.cpu().double().eval(), beats.detach().cpu().double()
expected = torch.zeros(30, 4, dtype=torch.float64)
with torch.no_grad():
    for step in range(25, 30):
        for channel in range(4):
            move = torch.zeros_like(start)
            move[0, step, channel] = 1e-5
            change = double(start + move) - double(start - move)
            expected[step, channel] = change.item() / 2e-5
expected = expected.abs().sum(dim=1)[25:]
for influence in runs:
    torch.testing.assert_close(
        influence[25:].cpu(), expected.float(), atol=1e-6, rtol=1e-3
    )
