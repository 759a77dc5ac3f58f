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

# Proof: the training in NumPy, with the gradient X'(sigmoid(Xw) - y) / n of each loss
import numpy as np

torch.manual_seed(0)
torch.randint(500, (256, 20)), torch.randint(500, (256, 20))
weight = nn.EmbeddingBag(2000, 1).weight.detach().numpy()[:, 0].astype(float)
shares = [
    np.stack([np.bincount(mail, minlength=2000) / 20 for mail in mails.numpy()])
    for mails in (english, german)
]
for _ in range(20):
    errors = [1 / (1 + np.exp(-share @ weight)) - spam.numpy() for share in shares]
    weight -= 50 * sum(x.T @ e for x, e in zip(shares, errors, strict=True)) / 256
assert np.allclose(score.weight.detach().numpy()[:, 0], weight, atol=1e-3)
found = np.concatenate([(share @ weight > 0) == spam.numpy() for share in shares])
assert np.isclose(accuracy, found[256:].mean())  # of the German mails
assert found.mean() > 0.9
