import torch
from torch import nn

torch.manual_seed(0)
clips = [(torch.randn(8, 1, 20), torch.randint(3, (8,))) for _ in range(12)]


def train(order):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Conv1d(1, 4, 5), nn.ReLU(), nn.Flatten(), nn.Linear(64, 3))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    start = net[0].weight.detach().clone()
    for sound, label in clips:
        loss = nn.functional.cross_entropy(net(sound), label)
        calls = {"clear": optimizer.zero_grad, "backward": loss.backward}
        for name in order.split(", "):
            calls.get(name, optimizer.step)()
    return (net[0].weight - start).norm().item()


moved = {
    order: train(order)
    for order in (
        "clear, backward, step",
        "backward, step, clear",
        "backward, clear, step",
    )
}
for order, distance in moved.items():
    print(f"{order}: the first layer's weight moved by {distance:.4f}")
first, second, third = moved.values()
assert first == second > 0.1
assert third == 0
