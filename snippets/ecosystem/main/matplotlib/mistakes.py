import matplotlib
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
print("backend without a screen:", matplotlib.get_backend())
prediction = nn.Linear(3, 1)(torch.rand(20, 3))
losses = [prediction.square().mean() for _ in range(3)]  # without .item()
picture = torch.rand(3, 32, 32)  # channels first, as torch wants it
normalized = (picture - 0.5) / 0.2
figure, axes = plt.subplots()
for what, call in {
    "a prediction": lambda: axes.plot(prediction),
    "a list of losses": lambda: axes.plot(losses),
    "a bfloat16 tensor": lambda: axes.plot(prediction.detach().bfloat16()),
    "an image": lambda: axes.imshow(picture),
    "a normalized image": lambda: axes.imshow(normalized.permute(1, 2, 0)),
}.items():
    try:
        call()
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")

for shown in (picture[0] * 0.1, picture[0]):  # a dark image and a bright one
    low, high = axes.imshow(shown, cmap="gray").get_clim()
    print(f"largest value {shown.max():.2f}, white stands for {high:.2f}")

for _ in range(21):  # a figure for each epoch, and none is closed
    figure, _ = plt.subplots()
print("figures in memory:", len(plt.get_fignums()))
plt.close("all")
print("after close:", len(plt.get_fignums()))

# Proof: what mends the first five
figure, axes = plt.subplots()
axes.plot(prediction.numpy(force=True))
axes.plot(prediction.detach().bfloat16().float())
axes.plot([loss.item() for loss in losses])
axes.imshow(picture.permute(1, 2, 0))
restored = (normalized * 0.2 + 0.5).permute(1, 2, 0)
assert restored.min() >= 0
assert restored.max() <= 1
