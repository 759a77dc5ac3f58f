import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
bird = torch.randint(5, (640,))  # the number of one species out of five
sounds = torch.randn(5, 20)[bird] + 0.5 * torch.randn(640, 20)

model = nn.Linear(20, 5)
loss_of = nn.CrossEntropyLoss()  # takes class numbers
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(100):
    logits = model(sounds)
    loss = loss_of(logits, bird)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

accuracy = (logits.argmax(dim=1) == bird).float().mean()
print(f"accuracy: {accuracy:.0%}")
assert accuracy > 0.95

# Minus the log of the share that the right species has, by NumPy.
share = np.exp(logits.detach().double().numpy())
share /= share.sum(axis=1, keepdims=True)
assert np.isclose(loss.item(), -np.log(share[range(640), bird]).mean(), rtol=1e-4)
