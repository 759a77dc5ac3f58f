import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
network = nn.Sequential(nn.Linear(12, 24), nn.Tanh(), nn.Linear(24, 1)).to(device)
on_gpu = device == "cuda"
model = torch.compile(network, mode="reduce-overhead", disable=not on_gpu)
optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
loads, targets = torch.randn(32, 12).to(device), torch.randn(32, 1).to(device)

for parameter in network.parameters():
    parameter.grad = torch.zeros_like(parameter)  # outside of the graph's memory
places = [parameter.grad.data_ptr() for parameter in network.parameters()]
for step in range(3):
    for part, target in zip(loads.split(8), targets.split(8), strict=True):
        loss = nn.functional.mse_loss(model(part), target) / 4
        loss.backward()
    norm = network[0].weight.grad.norm().item()
    print(f"step {step}, norm of the gradient: {norm:.4f}")
    optimizer.step()
    optimizer.zero_grad(set_to_none=False)

# Proof: the gradients of the whole batch, and the .grad are where they were.
torch.manual_seed(0)
whole = nn.Sequential(nn.Linear(12, 24), nn.Tanh(), nn.Linear(24, 1)).to(device)
for _ in range(3):
    loss = nn.functional.mse_loss(whole(loads), targets)
    slopes = torch.autograd.grad(loss, list(whole.parameters()))
    with torch.no_grad():
        for parameter, slope in zip(whole.parameters(), slopes, strict=True):
            parameter -= 0.1 * slope
assert abs(norm - slopes[0].norm().item()) < 1e-3
for parameter, wanted in zip(network.parameters(), whole.parameters(), strict=True):
    assert (parameter - wanted).abs().max() < 1e-3
assert places == [parameter.grad.data_ptr() for parameter in network.parameters()]
assert len({*places, 0}) == 5
