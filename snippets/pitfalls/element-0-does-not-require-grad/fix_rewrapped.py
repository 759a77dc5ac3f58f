import torch
from torch import nn

torch.manual_seed(0)
clips = [torch.randn(length, 12) for length in (40, 25, 60)]  # audio, 12 features
speaker = [0, 2, 1]
model = nn.Linear(12, 3)

losses = []
for clip, label in zip(clips, speaker, strict=True):
    logits = model(clip).mean(dim=0)
    losses.append(nn.functional.cross_entropy(logits, torch.tensor(label)))
loss = torch.stack(losses).mean()
loss.backward()
print(f"gradient norm: {model.weight.grad.norm():.3f}")

# Proof: the gradient, written out.
import numpy as np

weight, bias = (value.numpy() for value in model.state_dict().values())
expected = np.zeros((3, 12))
for clip, label in zip(clips, speaker, strict=True):
    mean = clip.numpy().mean(axis=0)
    exponentials = np.exp(weight @ mean + bias)
    expected += np.outer(exponentials / exponentials.sum() - np.eye(3)[label], mean) / 3
assert np.allclose(model.weight.grad.numpy(), expected, atol=1e-6)
