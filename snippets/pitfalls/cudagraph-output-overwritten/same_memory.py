import torch


class Recorded:
    """A recorded function: each call writes to the memory of the first."""

    def __init__(self, function):
        self.function, self.memory = function, None

    def __call__(self, x):
        if self.memory is None:
            self.memory = self.function(x)
        return self.memory.copy_(self.function(x)).view_as(self.memory)


double = Recorded(lambda x: 2 * x)
first = double(torch.tensor([1.0, 2.0]))
print(f"first output: {first.tolist()}")
second = double(torch.tensor([5.0, 6.0]))
print(f"first output after the second call: {first.tolist()}")
