import torch
from torch import nn

torch.manual_seed(0)
embedding, classifier = nn.EmbeddingBag(1000, 16), nn.Linear(16, 3)
parameters = [*embedding.parameters(), *classifier.parameters()]
optimizer = torch.optim.SGD(parameters, lr=0.5)
documents = torch.randint(1000, (32, 40))  # 32 texts of 40 token numbers
topics = torch.randint(3, (32,))

for _ in range(100):
    logits = classifier(embedding(documents))
    loss = nn.functional.cross_entropy(logits, topics)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"loss after training: {loss.item():.3f}")

# Proof: the same training in NumPy, where each text is the share of each token in it.
import numpy as np

torch.manual_seed(0)
layers = nn.EmbeddingBag(1000, 16), nn.Linear(16, 3)
table, weight, bias = (
    p.detach().numpy().astype(float) for layer in layers for p in layer.parameters()
)
share = np.zeros((32, 1000))
np.add.at(share, (np.arange(32)[:, None], documents.numpy()), 1 / 40)
for _ in range(100):
    scores = np.exp(share @ table @ weight.T + bias)
    error = (
        scores / scores.sum(axis=1, keepdims=True) - np.eye(3)[topics.numpy()]
    ) / 32
    by_table, by_weight = share.T @ error @ weight, error.T @ share @ table
    table -= 0.5 * by_table
    weight -= 0.5 * by_weight
    bias -= 0.5 * error.sum(axis=0)
assert np.allclose(embedding.weight.detach().numpy(), table, atol=1e-4)
assert np.allclose(classifier.weight.detach().numpy(), weight, atol=1e-4)
