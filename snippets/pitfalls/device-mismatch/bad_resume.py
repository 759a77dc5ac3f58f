# Needs a CUDA GPU.
import torch
from torch import nn


def steps(model, optimizer, batches):
    for features, targets in batches:
        loss = nn.functional.mse_loss(model(features), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def first_run(batches, device):
    model = nn.Linear(8, 1).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    steps(model, optimizer, batches)
    return {"model": model.state_dict(), "optimizer": optimizer.state_dict()}


def resume(checkpoint, device):
    model = nn.Linear(8, 1)
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    optimizer.load_state_dict(checkpoint["optimizer"])
    model.to(device)
    return model, optimizer


torch.manual_seed(0)
device = torch.device("cuda")
batches = [
    (torch.randn(16, 8, device=device), torch.randn(16, 1, device=device))
    for _ in range(10)
]
checkpoint = first_run(batches[:5], device)
model, optimizer = resume(checkpoint, device)
steps(model, optimizer, batches[5:])
