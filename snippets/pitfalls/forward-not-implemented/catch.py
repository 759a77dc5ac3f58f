from torch import nn


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(8, 2)

    def foward(self, x):
        return self.layer(x)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.heads = nn.ModuleList([nn.Linear(2, 1)])

    def forward(self, x):
        return self.heads[0](self.encoder(x))


for name, module in Model().named_modules():
    if type(module).forward is nn.Module.forward:
        print(f"cannot be called: {name} ({type(module).__name__})")
