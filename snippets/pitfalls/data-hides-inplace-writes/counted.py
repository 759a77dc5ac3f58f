import torch

twos = torch.full((3,), 2.0)
ways = {
    "x.copy_(twos) under no_grad()": lambda x: x.copy_(twos),
    "x.detach().copy_(twos)": lambda x: x.detach().copy_(twos),
    "x.data.copy_(twos)": lambda x: x.data.copy_(twos),
    "x.data = twos": lambda x: setattr(x, "data", twos),
    "x.detach().numpy().fill(2)": lambda x: x.detach().numpy().fill(2),
}
for name, write in ways.items():
    x = torch.ones(3, requires_grad=True)
    loss = x.square().sum()  # the gradient is 2x = 2
    with torch.no_grad():
        write(x)
    try:
        loss.backward()
        print(f"{name:30} gradient {x.grad[0]:.0f}")
    except RuntimeError as error:
        print(f"{name:30} {type(error).__name__}")
