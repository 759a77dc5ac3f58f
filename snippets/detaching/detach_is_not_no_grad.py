import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1))
batch = torch.randn(32, 8)


def saved_for_backward(forward):
    saved = []
    hooks = torch.autograd.graph.saved_tensors_hooks(
        lambda t: saved.append(t) or t, lambda t: t
    )
    with hooks:
        output = forward()
    return len(saved), output


def without_recording():
    with torch.no_grad():
        return model(batch)


kept, scores = saved_for_backward(lambda: model(batch))
print("plain forward saves:", kept, "| requires_grad", scores.requires_grad)
kept, detached = saved_for_backward(lambda: model(batch).detach())
print("detach() afterwards saves:", kept, "| requires_grad", detached.requires_grad)
kept, quiet = saved_for_backward(without_recording)
print("no_grad() saves:", kept, "| requires_grad", quiet.requires_grad)
assert torch.equal(detached, quiet)

with torch.no_grad():
    still_attached = scores.requires_grad and scores.grad_fn is not None
print("what was recorded before no_grad() stays recorded:", still_attached)
scores.detach_()
print("detach_() cuts the tensor itself:", scores.grad_fn is None)
