import torch

torch.manual_seed(0)
logits = torch.randn(3, 4, requires_grad=True)  # three steps of an episode
log_probs = [row.log_softmax(dim=0)[:1] for row in logits]
for name, make in [
    ("torch.tensor", torch.tensor),
    ("torch.as_tensor", torch.as_tensor),
    ("torch.cat", torch.cat),
]:
    loss = -make(log_probs).sum()
    loss = loss + 0 * logits.sum()  # so that each of them has a graph
    (grad,) = torch.autograd.grad(loss, logits, retain_graph=True)
    print(f"{name}: {loss.item():.4f}, gradient: {grad.norm().item():.4f}")
