import torch
from torch import nn
from torch.func import functional_call, grad, vmap

torch.manual_seed(0)
model, batch, target = nn.Linear(3, 1), torch.randn(5, 3), torch.randn(5, 1)

program = torch.export.export(model, (batch,))
torch.testing.assert_close(program.module()(batch), model(batch))
calls = [node.target for node in program.graph.nodes if node.op == "call_function"]
print("torch.export: one graph of", [str(call) for call in calls])


def loss(weights, x, y):
    return nn.functional.mse_loss(functional_call(model, weights, x), y)


weights = {name: weight.detach() for name, weight in model.named_parameters()}
by_sample = vmap(grad(loss), in_dims=(None, 0, 0))(weights, batch, target)
print("torch.func: a gradient for each sample:", tuple(by_sample["weight"].shape))

loss(dict(model.named_parameters()), batch, target).backward()
torch.testing.assert_close(by_sample["weight"].mean(0), model.weight.grad)
