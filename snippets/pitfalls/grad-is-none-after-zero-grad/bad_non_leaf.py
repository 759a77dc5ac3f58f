import torch

torch.manual_seed(0)
houses = torch.randn(200, 4)
prices = houses @ torch.tensor([3.0, -1.0, 0.5, 2.0]) + 0.1 * torch.randn(200)

weight = torch.zeros(4, requires_grad=True)
for _ in range(100):
    loss = (houses @ weight - prices).square().mean()
    loss.backward()
    weight = weight - 0.1 * weight.grad
    weight.grad.zero_()
print("weight:", [round(value, 2) for value in weight.tolist()])
