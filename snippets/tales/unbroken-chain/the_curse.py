import torch

loss = torch.tensor(5.0, requires_grad=True)

running_loss = 0.0
running_loss += loss.item()  # here the scrolls promise an error
assert running_loss == 5.0
print("running_loss:", running_loss)

running_loss = 0.0
running_loss += loss.detach().cpu().item()  # the spell
assert running_loss == 5.0
print("with the spell:", running_loss)
