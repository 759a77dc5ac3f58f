import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = torch.accelerator.current_accelerator(check_available=True)
device = device or torch.device("cpu")
SGD, ADAMW = (torch.optim.SGD, 0.5), (torch.optim.AdamW, 0.002)


def spectra(count, seed):
    draw = torch.Generator().manual_seed(seed)
    lines = torch.randn(12, 64, generator=torch.Generator().manual_seed(0))
    kind = torch.randint(12, (count,), generator=draw)
    return lines[kind] + 2.5 * torch.randn(count, 64, generator=draw), kind


def train(dtype, optimizer, unscale=True):
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Linear(64, 128),
        nn.ReLU(),
        nn.Linear(128, 128),
        nn.ReLU(),
        nn.Linear(128, 12),
    ).to(device)
    kind, rate = optimizer
    optimizer = kind(model.parameters(), lr=rate)
    scaler = torch.amp.GradScaler(device.type, enabled=dtype == torch.float16)
    loader = DataLoader(TensorDataset(*spectra(3840, seed=1)), batch_size=64)
    losses, norms = [], []
    for inputs, kinds in loader:
        inputs, kinds = inputs.to(device), kinds.to(device)
        optimizer.zero_grad()
        with torch.autocast(device.type, dtype, enabled=dtype != torch.float32):
            loss = nn.functional.cross_entropy(model(inputs), kinds)
        scaler.scale(loss).backward()
        if unscale:
            scaler.unscale_(optimizer)
        norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        scaler.step(optimizer)  # not if a gradient is infinite or NaN
        scaler.update()
        losses.append(loss.item())
        norms.append(norm.item())
    inputs, kinds = (tensor.to(device) for tensor in spectra(1000, seed=2))
    with torch.no_grad():
        right = (model(inputs).argmax(1) == kinds).float().mean().item()
    return losses, norms[0], right


runs, accuracy = {}, {}
print(f"{'':30}first norm   accuracy")
for name, *how in (
    ("SGD, float32", torch.float32, SGD),
    ("SGD, bfloat16", torch.bfloat16, SGD),
    ("SGD, float16", torch.float16, SGD),
    ("SGD, float16, no unscale_", torch.float16, SGD, False),
    ("AdamW, float16", torch.float16, ADAMW),
    ("AdamW, float16, no unscale_", torch.float16, ADAMW, False),
):
    runs[name], norm, right = train(*how)
    tenth = int(right * 10)
    print(f"{name:30}{norm:10.2g}    {tenth / 10}-{(tenth + 1) / 10}")
    accuracy[name] = right

print("\nstep float32 bfloat16 float16 no_unscale")
for step in range(0, 60, 10):
    means = [sum(losses[step : step + 10]) / 10 for losses in list(runs.values())[:4]]
    print(step + 10, *(f"{mean:.2f}" for mean in means))

# Proof: the types learn alike; without unscale_ SGD does not learn, and AdamW does
end = {name: sum(losses[-10:]) / 10 for name, losses in runs.items()}
assert abs(end["SGD, float16"] - end["SGD, float32"]) < 0.05
assert abs(end["SGD, bfloat16"] - end["SGD, float32"]) < 0.05
assert accuracy["SGD, float16, no unscale_"] < 0.2 < 0.8 < accuracy["SGD, float16"]
assert end["SGD, float16, no unscale_"] > 2 > 0.6 > end["AdamW, float16, no unscale_"]
