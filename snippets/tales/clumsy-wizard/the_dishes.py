import torch

spellbook = torch.tensor(1.0, requires_grad=True)
brush = torch.optim.SGD([spellbook], lr=0.1)

days = []
for _ in range(4):
    (3 * spellbook).backward()  # each day's gradient is 3
    days.append(spellbook.grad.item())
assert days == [3, 6, 9, 12]
print("gradients on the pile, day by day:", days)

brush.zero_grad()
(3 * spellbook).backward()
assert spellbook.grad.item() == 3
print("after zero_grad():", spellbook.grad.item())

try:
    Loss.backward()  # as the incantation is often written down
except NameError as error:
    print("NameError:", error)
