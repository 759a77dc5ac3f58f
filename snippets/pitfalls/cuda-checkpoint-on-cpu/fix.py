import io

import torch
from torch import nn

# Stands for the machine of the training: torch.save notes the GPU in the file.
torch.serialization.register_package(1, lambda _: "cuda:0", lambda *_: None)
torch.manual_seed(0)
file = io.BytesIO()
torch.save(nn.GRU(4, 8).state_dict(), file)
file.seek(0)

device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.GRU(4, 8)
model.load_state_dict(torch.load(file, map_location="cpu"))
model.to(device)
states, _ = model(torch.ones(5, 1, 4, device=device))
print(f"last state: {states[-1, 0, 0].item():.4f}")

# Proof: the five steps of the GRU by its formulas, with the weights that were saved.
torch.manual_seed(0)
w, u, b, c = nn.GRU(4, 8).state_dict().values()
h = torch.zeros(8)
for _ in range(5):
    x, y = w @ torch.ones(4) + b, u @ h + c
    r, z = (x[:16] + y[:16]).sigmoid().chunk(2)
    h = (1 - z) * (x[16:] + r * y[16:]).tanh() + z * h
assert abs(states[-1, 0, 0].item() - h[0].item()) < 1e-4
assert next(model.parameters()).device.type == device
assert b"cuda:0" in file.getvalue()
