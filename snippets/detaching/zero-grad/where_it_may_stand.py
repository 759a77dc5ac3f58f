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
places += ["between backward() and step()"]
ends = []
print("zero_grad()                    first weight, at the start and after 20 steps")
for place in places:
    start, end = train(place)
    ends.append(end)
    print(f"{place:30} {start[0, 0]:.4f} {end[0, 0]:.4f}")

assert all(torch.equal(end, ends[0]) for end in ends[:3])
assert torch.equal(ends[3], start), "the weights never moved"
