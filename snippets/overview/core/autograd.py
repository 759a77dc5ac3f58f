import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
d = a * b + a  # recorded while it is computed


def show(node, depth=0):
    print("  " * depth + type(node).__name__)
    for earlier, _ in node.next_functions:
        show(earlier, depth + 1)


show(d.grad_fn)
d.backward()
print(f"dd/da = {a.grad.item():.0f}, dd/db = {b.grad.item():.0f}")

scores = torch.ones(3, requires_grad=True)
doubled = scores * 2
doubled.backward(gradient=torch.tensor([1.0, 0.0, 10.0]))  # a weight for each entry
print("with a weight for each of three results:", scores.grad.tolist())


def refused(action):
    try:
        action()
    except RuntimeError as error:
        print(f"RuntimeError: {str(error).splitlines()[0]}")


refused(lambda: (scores * 2).backward())
refused(lambda: torch.tensor([1, 2, 3], requires_grad=True))
refused(lambda: (scores * 2).requires_grad_(False))

# Proof: d = a * b + a, so the gradients are b + 1 and a.
assert (a.grad.item(), b.grad.item()) == (3 + 1, 2)
