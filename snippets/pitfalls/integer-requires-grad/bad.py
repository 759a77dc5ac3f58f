import torch

stations = torch.tensor([[0, 0], [6, 0], [0, 8]])  # three antennas, in km
measured = torch.tensor([5.0, 5.0, 5.0])  # their distances to a phone
position = torch.tensor([1, 1], requires_grad=True)

optimizer = torch.optim.SGD([position], lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    distance = (stations - position).square().sum(dim=1).sqrt()
    loss = (distance - measured).square().sum()
    loss.backward()
    optimizer.step()
print(f"position: {position[0].item():.3f}, {position[1].item():.3f}")
