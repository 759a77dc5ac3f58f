import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
spam = torch.arange(256) % 2
english = torch.randint(500, (256, 20)) + 500 * spam[:, None]  # words 0 to 999
german = torch.randint(500, (256, 20)) + 500 * spam[:, None] + 1000  # the next 1000

score = nn.EmbeddingBag(2000, 1)
optimizer = torch.optim.SGD(score.parameters(), lr=50)
loss_of = nn.BCEWithLogitsLoss()
for _ in range(20):
    optimizer.zero_grad()
    loss_of(score(english)[:, 0], spam.float()).backward()
    loss_of(score(german)[:, 0], spam.float()).backward()
    optimizer.step()

for name, mails in [("English", english), ("German", german)]:
    accuracy = ((score(mails)[:, 0] > 0) == spam).float().mean()
    print(f"accuracy on {name} mails: {accuracy:.0%}")

# The gradient of the summed losses at the trained weights: X'(sigmoid(Xw) - y) / n.
optimizer.zero_grad()
weight, expected = score.weight.detach().numpy()[:, 0], 0
for mails in (english, german):
    loss_of(score(mails)[:, 0], spam.float()).backward()
    share = np.stack([np.bincount(mail, minlength=2000) / 20 for mail in mails.numpy()])
    expected += share.T @ (1 / (1 + np.exp(-share @ weight)) - spam.numpy()) / 256
assert np.allclose(score.weight.grad[:, 0].numpy(), expected, atol=1e-6)
