import numpy as np
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
assert accuracy == 1

# The last gradient of the last layer, written out: probabilities less labels.
exponentials = np.exp(logits.detach().numpy())
error = exponentials / exponentials.sum(axis=1, keepdims=True)
error[np.arange(64), is_spam.numpy()] -= 1
assert np.allclose(model[1].bias.grad.numpy(), error.mean(axis=0), atol=1e-6)
