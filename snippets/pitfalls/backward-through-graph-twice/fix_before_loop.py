import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
documents = torch.randint(1000, (32, 40))  # 32 texts of 40 token numbers
topics = torch.randint(3, (32,))
embedding, classifier = nn.EmbeddingBag(1000, 16), nn.Linear(16, 3)
parameters = [*embedding.parameters(), *classifier.parameters()]
optimizer = torch.optim.SGD(parameters, lr=0.5)

for _ in range(100):
    vectors = embedding(documents)
    logits = classifier(vectors)
    loss = nn.functional.cross_entropy(logits, topics)
    optimizer.zero_grad()
    loss.backward()
    before_step = classifier.weight.detach().numpy().copy()
    optimizer.step()
print(f"loss after training: {loss.item():.3f}")

# The embedding's last gradient, written out: mean over tokens, then cross-entropy.
share = np.zeros((32, 1000))
np.add.at(share, (np.arange(32)[:, None], documents.numpy()), 1 / 40)
exponentials = np.exp(logits.detach().numpy())
error = exponentials / exponentials.sum(axis=1, keepdims=True)
error[np.arange(32), topics.numpy()] -= 1
expected = share.T @ (error @ before_step) / 32
assert np.allclose(embedding.weight.grad.numpy(), expected, atol=1e-7)
