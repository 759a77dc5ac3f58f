import torch
from torch import nn

torch.manual_seed(0)
encoder, decoder = nn.Linear(3, 2), nn.Linear(2, 3)
optimizer = torch.optim.SGD(decoder.parameters(), lr=0.1, momentum=0.9)

decoder(encoder(torch.ones(4, 3))).sum().backward()
optimizer.step()
after_one = decoder.bias.detach().clone()

optimizer.zero_grad()
print("decoder.bias.grad:", decoder.bias.grad)
print("encoder.bias.grad:", [round(value, 4) for value in encoder.bias.grad.tolist()])
assert encoder.bias.grad.any()

(0 * decoder(torch.ones(4, 2))).sum().backward()  # a batch without any gradient
assert not decoder.bias.grad.any()
optimizer.step()
moved = decoder.bias - after_one
torch.testing.assert_close(moved, torch.full((3,), -0.1 * 0.9 * 4))
print(f"a step with gradient 0 moves the bias by {moved[0].item():.2f}")
