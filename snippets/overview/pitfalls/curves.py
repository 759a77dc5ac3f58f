import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(512, 8)
species = (readings @ torch.randn(8, 4)).argmax(1)


def curve(mistake=None, steps=101):
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 4))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = []
    for _ in range(steps):
        logits = model(readings)
        if mistake == "softmax":
            logits = logits.softmax(1)
        loss = nn.functional.cross_entropy(logits, species)
        losses.append(loss.item())  # as a program would log it
        if mistake != "uncleared":
            optimizer.zero_grad()
        loss.backward()
        if mistake == "late":  # between backward() and step()
            optimizer.zero_grad()
        optimizer.step()
    return losses


names = "right", "uncleared", "softmax", "late"
curves = [curve(name) for name in names]
print("step  right  uncleared  softmax   late")
for step in range(0, 101, 10):
    right, uncleared, softmax, late = (losses[step] for losses in curves)
    print(f"{step:4}  {right:5.2f}  {uncleared:9.2f}  {softmax:7.2f}  {late:5.2f}")

# Proof: with the gradients cleared before the step, nothing is learned at all.
assert curves[3][0] == curves[3][-1]
assert curves[0][-1] < 0.1
assert 0.74 < curves[2][-1] < 0.8  # 0.744 is as low as four classes can get
assert curves[1][-1] > curves[1][0] > 1
