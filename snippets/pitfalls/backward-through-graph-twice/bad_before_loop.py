import torch
from torch import nn

torch.manual_seed(0)
embedding, classifier = nn.EmbeddingBag(1000, 16), nn.Linear(16, 3)
parameters = [*embedding.parameters(), *classifier.parameters()]
optimizer = torch.optim.SGD(parameters, lr=0.5)
documents = torch.randint(1000, (32, 40))  # 32 texts of 40 token numbers
topics = torch.randint(3, (32,))

vectors = embedding(documents)
for _ in range(100):
    logits = classifier(vectors)
    loss = nn.functional.cross_entropy(logits, topics)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"loss after training: {loss.item():.3f}")
