from types import SimpleNamespace

import torch
from torch import nn
from torch._dynamo.utils import counters

data = torch.ones(4, 3)
options = SimpleNamespace()


class Scaled(nn.Module):
    def forward(self, x):
        return x * self.scale


module = Scaled()


def double(x):
    return x * 2


def set_attribute(holder, value):
    holder.scale = value
    return (data,)


# what is compiled, and the arguments of its call for the number n
cases = {
    "int, argument": (lambda x, n: x * n, lambda n: (data, n)),
    "float, argument": (lambda x, n: x * n, lambda n: (data, n / 7)),
    "int, attribute of a module": (module, lambda n: set_attribute(module, n)),
    "float, attribute of a module": (module, lambda n: set_attribute(module, n / 7)),
    "int, attribute of an argument": (
        lambda x, options: x * options.scale,
        lambda n: (data, SimpleNamespace(scale=n)),
    ),
    "int, attribute of a global": (
        lambda x: x * options.scale,
        lambda n: set_attribute(options, n),
    ),
    "length of a list": (lambda x: sum(x), lambda n: ([data] * n,)),
    "text": (lambda x, text: x * len(text), lambda n: (data, "a" * n)),
    "shape": (double, lambda n: (torch.ones(n),)),
    "number of dimensions": (double, lambda n: (torch.ones([2] * n),)),
    "shape of a parameter": (double, lambda n: (nn.Parameter(torch.ones(n)),)),
}
graphs = {}
print("graphs  what takes four values")
for name, (function, arguments) in cases.items():
    torch.compiler.reset()
    counters.clear()
    compiled = torch.compile(function, backend="eager")
    for number in range(2, 6):
        compiled(*arguments(number))
    graphs[name] = counters["stats"]["unique_graphs"]
    print(f"{graphs[name]:6}  {name}")

# Proof: two graphs where torch makes the value variable, else one for each value.
variable = {
    "int, argument",
    "float, argument",
    "float, attribute of a module",
    "int, attribute of an argument",
    "shape",
}
for name, number in graphs.items():
    assert number == (2 if name in variable else 4), (name, number)
