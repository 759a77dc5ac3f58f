import numpy as np
import torch
from torch import nn


class Base(nn.Module):
    factor = 2  # an attribute of the class

    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 2)]
        self.stack = nn.ModuleList([nn.Linear(2, 2)])
        self.size = np.int64(2)
        self.cache = None

    def encode(self, x):
        return x * 2


class Child(Base):
    def a_super_call(self, x):
        return super().encode(x)

    def a_class_attribute(self, x):
        return x * self.factor

    def a_list_of_layers(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def a_layer_by_number(self, x, i: int):
        return self.stack[i](x)

    def a_numpy_number(self, x):
        return x * self.size

    def none_and_then_a_tensor(self, x):
        self.cache = x
        return x

    def a_default_without_a_type(self, x, scale=1):
        return x * scale

    def the_type_dict(self, x, options: dict):
        return x

    def a_function_for_a_type(self, x: torch.tensor):
        return x

    def two_kinds_of_results(self, x):
        if x.sum() > 0:
            return x
        return x, x

    def a_lambda(self, x):
        return sorted(x, key=lambda row: row.sum())

    def a_try(self, x):
        try:
            return x + 1
        except ValueError:
            return x

    def a_formatted_number(self, x):
        print(f"{x.sum().item():.2f}")
        return x

    def a_filtered_comprehension(self, x):
        return [row for row in x if row.sum() > 0]

    def an_import(self, x):
        import math

        return x * math.pi

    def star_arguments(self, *x):
        return x[0]


methods = [name for name, member in vars(Child).items() if callable(member)]
failed = 0
for name in methods:
    model = type(name, (Child,), {"forward": getattr(Child, name)})()
    try:
        torch.jit.script(model)
    except Exception as error:
        failed += 1
        text = " ".join(str(error).split(":\n  File")[0].split())
        print(f"{name}: {type(error).__name__}, {text[:76]}")

# Proof: none of them can be compiled.
assert failed == len(methods) == 16
