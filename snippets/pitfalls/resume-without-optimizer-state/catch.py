import torch
from torch import nn


def difference_after_break(train, epochs=6):
    """Train without and with a break, and return the largest difference of a weight."""
    whole = train(epochs)
    resumed = train(epochs, train(epochs // 2))
    pairs = zip(whole["model"].values(), resumed["model"].values(), strict=True)
    return max((a - b).abs().max().item() for a, b in pairs)


def train(epochs, checkpoint=None):
    """The program: it goes on from a checkpoint, and returns one."""
    torch.manual_seed(0)
    inputs = torch.randn(64, 8)
    model = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.1), nn.Linear(8, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 6)
    start = 0
    if checkpoint:
        model.load_state_dict(checkpoint["model"])
        optimizer.load_state_dict(checkpoint["optimizer"])
        torch.set_rng_state(checkpoint["random"])
        start = checkpoint["epoch"]
    for _ in range(start, epochs):
        for batch in inputs[torch.randperm(64)].split(16):
            optimizer.zero_grad()
            model(batch).square().mean().backward()
            optimizer.step()
        scheduler.step()
    return {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "random": torch.get_rng_state(),
        "epoch": epochs,
    }


print(f"largest difference of a weight: {difference_after_break(train):.3f}")
