import torch
from torch import nn

torch.manual_seed(0)
loader = [(torch.randn(8, 5), torch.randn(8, 1)) for _ in range(20)]


def train(place):
    torch.manual_seed(1)
    model = nn.Linear(5, 1)
    before = model.weight.detach().clone()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for readings, target in loader:
        if place == "before the forward pass":
            optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(readings), target)
        if place == "before backward()":
            optimizer.zero_grad()
        loss.backward()
        if place == "between backward() and step()":
            optimizer.zero_grad()
        optimizer.step()
        if place == "after step()":
            optimizer.zero_grad()
    return before, model.weight.detach()


places = ["before the forward pass", "before backward()", "after step()"]
weights = [train(place)[1] for place in places]
assert all(torch.equal(weight, weights[0]) for weight in weights)
print("the same weights:", ", ".join(places))

start, end = train("between backward() and step()")
assert torch.equal(start, end)
print("never moves: between backward() and step()")
