import torch
from torch import nn


class Stack(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


layers = [nn.Linear(4, 4), nn.Linear(4, 4)]
listed, registered = Stack(layers), Stack(nn.ModuleList(layers))
print("parameters of layers in a list:", len(list(listed.parameters())))
print("parameters of layers in a ModuleList:", len(list(registered.parameters())))

calls = []
registered.register_forward_hook(lambda module, inputs, output: calls.append(1))
registered(torch.ones(1, 4))
registered.forward(torch.ones(1, 4))
print("hooks run for model(x) and for model.forward(x):", len(calls), "time")


class NoSuper(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(4, 4)


try:
    NoSuper()
except AttributeError as error:
    print("AttributeError:", error)

# Proof: one of the two calls ran the hook, and only the ModuleList is searched.
assert len(calls) == 1
assert (len(list(listed.parameters())), len(list(registered.parameters()))) == (0, 4)
