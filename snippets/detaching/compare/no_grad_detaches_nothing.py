import torch

weight = torch.tensor([2.0], requires_grad=True)
score = weight * 3

with torch.no_grad():
    assert score.requires_grad, "what was recorded before stays recorded"
    inside = score * 10
    threshold = torch.nn.Parameter(torch.ones(1))  # a leaf keeps its own setting

assert not inside.requires_grad
assert threshold.requires_grad
(score * 10).backward()
assert weight.grad.item() == 30

print(f"score after the block: requires_grad={score.requires_grad}")
print(f"made inside from it:   requires_grad={inside.requires_grad}")
print(f"parameter made inside: requires_grad={threshold.requires_grad}")
print(f"gradient through score: {weight.grad.item():.0f}")

score = weight * 3
same = score.detach_()
assert same is score
assert score.grad_fn is None
print(f"score after detach_(): requires_grad={score.requires_grad}")
