import torch
from torch import nn

normalize = nn.functional.normalize


def train(stop):
    """Train with InfoNCE within the batch; return how often a view finds its twin."""
    torch.manual_seed(0)
    content, style = torch.randn(4, 16), 0.3 * torch.randn(8, 16)

    def views(images):
        shared = torch.randn(images, 4) @ content
        return [shared + torch.randn(images, 8) @ style for _ in range(2)]

    encoder = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 8))
    optimizer = torch.optim.SGD(encoder.parameters(), lr=0.1, momentum=0.9)
    for _ in range(200):
        query, key = (normalize(encoder(view), dim=1) for view in views(64))
        if stop:
            key = key.detach()
        loss = nn.functional.cross_entropy(query @ key.T / 0.1, torch.arange(64))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        first, second = (normalize(encoder(view), dim=1) for view in views(256))
    found = ((first @ second.T).argmax(dim=1) == torch.arange(256)).float().mean()
    return found.item(), first.std(dim=0).mean().item()


for name, stop in [("both sides trained", False), ("keys detached", True)]:
    found, spread = train(stop)
    assert found > 0.95
    assert spread > 0.3
    print(f"{name:18}  twins found: {found:.0%}  spread: {spread:.2f}")
