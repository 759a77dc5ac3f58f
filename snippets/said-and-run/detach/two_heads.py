import torch
from torch import nn

torch.manual_seed(0)
body, tags, names = nn.Embedding(50, 8), nn.Linear(8, 5), nn.Linear(8, 3)
words = torch.randint(50, (20,))
tag, name = torch.randint(5, (20,)), torch.randint(3, (20,))


def losses(features):
    features = features.tanh()
    yield nn.functional.cross_entropy(tags(features), tag)
    yield nn.functional.cross_entropy(names(features), name)


try:
    for loss in losses(body(words)):
        loss.backward()
except RuntimeError as error:
    print("RuntimeError:", str(error).partition(" (")[0])

body.weight.grad = None
for loss in losses(body(words).detach()):
    loss.backward()
assert body.weight.grad is None
print("detached, backward() twice: gradient of the embedding:", body.weight.grad)

sum(losses(body(words))).backward()
alone = [
    torch.autograd.grad(loss, body.weight, retain_graph=True)[0]
    for loss in losses(body(words))
]
torch.testing.assert_close(body.weight.grad, alone[0] + alone[1])
print(f"summed, backward() once: norm of that gradient: {body.weight.grad.norm():.4f}")
print(f"of the two heads one by one: {alone[0].norm():.4f} and {alone[1].norm():.4f}")
