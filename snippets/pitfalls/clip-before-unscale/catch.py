import torch
from torch import nn


def gradient_seen(train_step, model, optimizers, scaler):
    """Run one step, and return the length of the gradient that the optimizers got."""
    seen = []

    def look(optimizer, *_):
        weights = [w for group in optimizer.param_groups for w in group["params"]]
        seen.extend(w.grad.norm() for w in weights if w.grad is not None)

    for optimizer in optimizers:
        optimizer.register_step_pre_hook(look)
    train_step(model, *optimizers, scaler)
    return torch.stack(seen).norm().item()


def train_step(model, optimizer, scaler):
    loss = nn.functional.cross_entropy(model(tokens).mean(dim=1), labels)
    scaler.scale(loss).backward()
    nn.utils.clip_grad_norm_(model.parameters(), max_norm=0.1)
    scaler.step(optimizer)
    scaler.update()


torch.manual_seed(0)
tokens, labels = torch.randint(50, (16, 12)), torch.randint(3, (16,))
for enabled in (False, True):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Embedding(50, 8), nn.Linear(8, 3))
    optimizer = torch.optim.Adam(model.parameters())
    scaler = torch.amp.GradScaler("cpu", init_scale=1024, enabled=enabled)
    found = gradient_seen(train_step, model, [optimizer], scaler)
    name = "with" if enabled else "without"
    print(f"gradient {name} the scaler: {found:.6f}")
