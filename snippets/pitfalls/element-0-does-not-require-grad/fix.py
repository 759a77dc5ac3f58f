import torch
from torch import nn

torch.manual_seed(0)
mails = torch.randint(500, (64, 30))  # 64 e-mails of 30 token numbers
is_spam = (mails < 50).sum(dim=1).gt(3).long()
model = nn.Sequential(nn.EmbeddingBag(500, 16), nn.Linear(16, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)

for _ in range(100):
    logits = model(mails)
    loss = nn.functional.cross_entropy(logits, is_spam)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
accuracy = (model(mails).argmax(dim=1) == is_spam).float().mean()
print(f"accuracy on the training mails: {accuracy:.0%}")

# Proof: the same training in NumPy, where each mail is the share of each token in it.
import numpy as np

torch.manual_seed(0)
torch.randint(500, (64, 30))
again = nn.Sequential(nn.EmbeddingBag(500, 16), nn.Linear(16, 2))
table, weight, bias = (p.detach().numpy().astype(float) for p in again.parameters())
share = np.zeros((64, 500))
np.add.at(share, (np.arange(64)[:, None], mails.numpy()), 1 / 30)
first = [np.zeros_like(p) for p in (table, weight, bias)]
second = [np.zeros_like(p) for p in (table, weight, bias)]
for step in range(1, 101):
    scores = np.exp(share @ table @ weight.T + bias)
    error = scores / scores.sum(axis=1, keepdims=True) - np.eye(2)[is_spam.numpy()]
    slopes = [
        share.T @ error @ weight / 64,
        error.T @ share @ table / 64,
        error.mean(axis=0),
    ]
    for p, slope, m, v in zip(
        (table, weight, bias), slopes, first, second, strict=True
    ):
        m += 0.1 * (slope - m)
        v += 0.001 * (slope**2 - v)
        p -= 0.05 * m / (1 - 0.9**step) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
assert np.allclose(model[1].weight.detach().numpy(), weight, rtol=1e-2)
assert accuracy == 1
