import copy

import torch
from torch import nn


def train(stop):
    """Pull two views of each image together; return the spread of the embeddings."""
    torch.manual_seed(0)
    encoder = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 8))
    predictor = nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 8))
    target = copy.deepcopy(encoder).requires_grad_(False)
    parameters = [*encoder.parameters(), *predictor.parameters()]
    optimizer = torch.optim.SGD(parameters, lr=0.3, momentum=0.9)
    images = torch.randn(128, 16)
    for _ in range(300):
        first, second = (images + 0.1 * torch.randn_like(images) for _ in range(2))
        guess = predictor(encoder(first)) if stop else encoder(first)
        goal = target(second) if stop else encoder(second)
        loss = 1 - nn.functional.cosine_similarity(guess, goal).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            for slow, fast in zip(
                target.parameters(), encoder.parameters(), strict=True
            ):
                slow.lerp_(fast, 0.01)
    with torch.no_grad():
        return nn.functional.normalize(encoder(images)).std(0).mean().item()


both, stopped = train(stop=False), train(stop=True)
assert stopped > 3 * both
print(f"spread of the embeddings, both sides trained:  {both:.1f}")
print(f"spread with a target that follows, held fixed: {stopped:.1f}")
