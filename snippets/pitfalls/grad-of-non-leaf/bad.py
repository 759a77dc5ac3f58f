import torch

torch.manual_seed(0)
signal = torch.randn(200)
kernel = torch.zeros(9, requires_grad=True)
kernel = kernel.to(torch.float64)  # or .to(device): a new tensor, computed from it

target = torch.roll(signal, 1).double()
windows = torch.nn.functional.pad(signal, (4, 4)).unfold(0, 9, 1).double()
loss = (windows @ kernel - target).square().mean()
loss.backward()
print(f"gradient: {kernel.grad}")
