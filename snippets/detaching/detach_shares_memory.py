import torch

pixels = torch.tensor([-1.0, 0.5, 2.0], requires_grad=True)

shown = torch.sigmoid(pixels)
picture = shown.detach()
picture.mul_(255)  # writes into `shown` as well
assert shown.max() > 1
print(f"largest value of the sigmoid after the write: {shown.max().item():.1f}")
try:
    shown.sum().backward()
except RuntimeError as error:
    print("backward:", str(error).partition(":")[0])

shown = torch.sigmoid(pixels)
picture = shown.detach().clone()  # memory of its own
picture.mul_(255)
shown.sum().backward()
expected = torch.sigmoid(pixels) * (1 - torch.sigmoid(pixels))
torch.testing.assert_close(pixels.grad, expected)
print("with clone(), gradient:", [f"{gradient:.4f}" for gradient in pixels.grad])
print("by the formula:        ", [f"{gradient:.4f}" for gradient in expected])
