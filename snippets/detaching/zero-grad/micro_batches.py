import torch
from torch import nn

torch.manual_seed(0)
documents, topics = torch.randn(32, 10), torch.randint(0, 3, (32,))


def gradients(model, size):
    """Return the gradients after all documents went through in batches of `size`."""
    model.zero_grad()  # once for each step, not for each micro-batch
    for part, labels in zip(documents.split(size), topics.split(size), strict=True):
        loss = nn.functional.cross_entropy(model(part), labels)
        (loss * len(part) / len(documents)).backward()
    return nn.utils.parameters_to_vector(weight.grad for weight in model.parameters())


def difference(*between):
    """Return by how much four micro-batches of 8 differ from one batch of 32."""
    model = nn.Sequential(nn.Linear(10, 16), *between, nn.Tanh(), nn.Linear(16, 3))
    return (gradients(model, 8) - gradients(model, 32)).abs().max().item()


plain, with_batch_norm = difference(), difference(nn.BatchNorm1d(16))
assert plain < 1e-6
assert with_batch_norm > 0.01
print(f"largest difference of a gradient: {plain:.4f}")
print(f"the same with BatchNorm in the model: {with_batch_norm:.4f}")
