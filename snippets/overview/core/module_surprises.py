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


listed = Stack([nn.Linear(4, 4), nn.Linear(4, 4)])
registered = Stack(nn.ModuleList([nn.Linear(4, 4), nn.Linear(4, 4)]))
print("parameters of layers in a list:", len(list(listed.parameters())))
print("parameters of layers in a ModuleList:", len(list(registered.parameters())))
try:
    torch.optim.SGD(listed.parameters(), lr=0.1)
except ValueError as error:
    print("ValueError:", error)

calls = []
registered.register_forward_hook(lambda module, inputs, output: calls.append(1))
registered(torch.ones(1, 4))
registered.forward(torch.ones(1, 4))
print("hooks run for model(x) and for model.forward(x):", len(calls), "time")
assert len(calls) == 1


class NoSuper(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(4, 4)


try:
    NoSuper()
except AttributeError as error:
    print("AttributeError:", error)
