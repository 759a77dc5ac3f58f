from torch.autograd import Function


class Cube(Function):
    @staticmethod
    def forward(ctx, x):
        return x**3


class Detect(Function):
    def forward(self, boxes, scores):
        return boxes[scores > 0.5]


old = [
    function.__name__
    for function in Function.__subclasses__()
    if function.__module__.partition(".")[0] != "torch"
    and not isinstance(vars(function).get("forward", staticmethod(0)), staticmethod)
]
print(f"old style: {old}")
