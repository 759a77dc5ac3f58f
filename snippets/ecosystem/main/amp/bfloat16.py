import torch
from torch import nn

torch.manual_seed(0)
device = torch.accelerator.current_accelerator(check_available=True)
device = device or torch.device("cpu")
model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 3)).to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)

kinds = torch.arange(120, device=device) % 3
spectra = torch.randn(3, 20, device=device)[kinds] * 2 + torch.randn(
    120, 20, device=device
)

for _ in range(60):
    optimizer.zero_grad()
    with torch.autocast(device.type, dtype=torch.bfloat16):
        logits = model(spectra)
        loss = nn.functional.cross_entropy(logits, kinds)
    loss.backward()  # outside: the backward pass takes the types of the forward pass
    optimizer.step()

assert logits.dtype == torch.bfloat16
assert model[0].weight.dtype == torch.float32
accuracy = (model(spectra).argmax(1) == kinds).float().mean().item()
assert accuracy > 0.95
print("logits:", logits.dtype, "| weights:", model[0].weight.dtype)
print(f"accuracy: {accuracy:.2f}")
