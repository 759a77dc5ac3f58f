import torch
from torch import nn


def language_model(width, layers, vocabulary=32_000, device="meta"):
    with torch.device(device):  # "meta": shapes without memory
        block = nn.TransformerEncoderLayer(
            width, width // 64, 4 * width, batch_first=True
        )
        return nn.Sequential(
            nn.Embedding(vocabulary, width),
            nn.TransformerEncoder(block, layers, enable_nested_tensor=False),
            nn.Linear(width, vocabulary),
        )


def held_by_training(model):
    """Return the bytes per weight that a step leaves: weights, gradients, AdamW."""
    optimizer = torch.optim.AdamW(model.parameters())
    model(torch.arange(16).view(2, 8)).logsumexp(-1).mean().backward()
    optimizer.step()
    weights = list(model.parameters())
    states = [t for state in optimizer.state.values() for t in state.values()]
    held = [*weights, *(weight.grad for weight in weights), *states]
    return sum(t.nbytes for t in held) / sum(weight.numel() for weight in weights)


per_weight = held_by_training(language_model(64, 2, vocabulary=1000, device="cpu"))
print(f"measured, float32 with AdamW: {per_weight:.1f} bytes per weight")

for width, layers in ((768, 12), (2048, 24), (4096, 32)):
    weights = sum(w.numel() for w in language_model(width, layers).parameters())
    whole = weights * per_weight / 2**30
    print(f"{weights / 1e9:.2f} billion weights: {whole:.0f} GiB")

card = 80  # GiB
print("\nGPUs   DDP  FSDP2  card")  # of the largest of the three
for gpus in (1, 2, 4, 8, 16, 32):
    print(f"{gpus:4} {whole:5.1f}  {whole / gpus:5.1f}  {card:4}")

# Proof: four bytes each for weight, gradient and the two moments of AdamW.
assert 16 <= per_weight < 16.01
assert 80 < whole < 110
assert whole / 2 < card < whole
