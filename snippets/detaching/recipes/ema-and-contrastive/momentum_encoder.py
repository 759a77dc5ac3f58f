import copy

import torch
from torch import nn

normalize = nn.functional.normalize


def train(decay):
    """Train against a queue of keys; return how often a view finds its twin."""
    torch.manual_seed(0)
    content, style = torch.randn(4, 16), 0.3 * torch.randn(8, 16)

    def views(images):
        """Two views of each image: the same content, each with a style of its own."""
        shared = torch.randn(images, 4) @ content
        return [shared + torch.randn(images, 8) @ style for _ in range(2)]

    encoder = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 8))
    key_encoder = copy.deepcopy(encoder).requires_grad_(False)
    optimizer = torch.optim.SGD(encoder.parameters(), lr=0.1, momentum=0.9)
    queue = normalize(torch.randn(512, 8), dim=1)  # keys of other images: negatives

    @torch.no_grad()
    def found():
        """Of 256 new images: whose nearest second view is its own?"""
        first, second = (normalize(encoder(view), dim=1) for view in views(256))
        return ((first @ second.T).argmax(dim=1) == torch.arange(256)).float().mean()

    before = found()
    for _ in range(200):
        first, second = views(64)
        query = normalize(encoder(first), dim=1)
        key = normalize(key_encoder(second), dim=1)  # frozen, so in no graph
        own, others = (query * key).sum(dim=1, keepdim=True), query @ queue.T
        logits = torch.cat([own, others], dim=1) / 0.1
        loss = nn.functional.cross_entropy(logits, torch.zeros(64, dtype=torch.long))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            pairs = zip(key_encoder.parameters(), encoder.parameters(), strict=True)
            for slow, fast in pairs:
                slow.lerp_(fast, 1 - decay)
        queue = torch.cat([key, queue])[:512]
    return before.item(), found().item()


results = {}
print("key encoder                        twins found, before   after")
for name, decay in [
    ("follows slowly, decay 0.99", 0.99),
    ("is copied after each step, decay 0", 0.0),
    ("never follows, decay 1", 1.0),
]:
    before, results[decay] = train(decay)
    print(f"{name:34} {before:19.0%}   {results[decay]:5.0%}")
assert results[0.99] > 0.95
assert max(results[0.0], results[1.0]) < 0.93
