import torch

torch.manual_seed(0)
houses = torch.randn(200, 3)  # three standardised columns of a table
prices = houses @ torch.tensor([1.5, -2.0, 0.5]) + 0.1 * torch.randn(200)

weight = torch.zeros(3, requires_grad=True)
for _ in range(100):
    loss = (houses @ weight - prices).square().mean()
    loss.backward()
    weight = weight - 0.1 * weight.grad
    weight.grad.zero_()
print("weights:", [round(w, 2) for w in weight.tolist()])
