import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(12, 32), nn.GELU(), nn.Linear(32, 3)
).half()  # as stored

device = "cuda" if torch.cuda.is_available() else "cpu"
dtype = torch.float16 if device == "cuda" else torch.float32
model.to(device, dtype)
measured = torch.randn(5, 12)
with torch.no_grad():
    logits = model(measured.to(device, dtype))
print(f"classes: {logits.argmax(dim=1).tolist()}")

# Proof: the same weights in float64, to the precision of the dtype.
exact = model.cpu().double()(measured.double()).detach()
tolerance = 1e-5 if device == "cpu" else 1e-2
assert (logits.cpu().double() - exact).abs().max() < tolerance
assert logits.argmax(dim=1).tolist() == exact.argmax(dim=1).tolist()
