import torch
from torch import nn

normalize = nn.functional.normalize


def steps_done(put):
    """Train against a queue of the encoder's outputs; return how many steps worked."""
    torch.manual_seed(0)
    encoder = nn.Linear(16, 8)
    optimizer = torch.optim.SGD(encoder.parameters(), lr=0.1)
    queue = normalize(torch.randn(128, 8), dim=1)
    for step in range(20):
        images = torch.randn(64, 16)
        query, key = (
            normalize(encoder(images + 0.1 * torch.randn(64, 16)), dim=1)
            for _ in range(2)
        )
        logits = (
            torch.cat([(query * key).sum(dim=1, keepdim=True), query @ queue.T], dim=1)
            / 0.1
        )
        loss = nn.functional.cross_entropy(logits, torch.zeros(64, dtype=torch.long))
        optimizer.zero_grad()
        try:
            loss.backward()
        except RuntimeError as error:
            print("RuntimeError:", str(error).partition(" (")[0])
            return step
        optimizer.step()
        queue = torch.cat([put(key), queue])[:128]
    return step + 1


kept = steps_done(lambda key: key)
detached = steps_done(lambda key: key.detach())
assert (kept, detached) == (1, 20)
print("steps, queue of key:         ", kept)
print("steps, queue of key.detach():", detached)
