import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(6, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
sentences = torch.randn(12, 5, 6)  # 5 words each
masked = torch.rand(12, 5) < 0.2  # the words to be guessed
meanings = torch.randint(2, (12, 5))

for words, hidden, wanted in zip(sentences, masked, meanings, strict=True):
    loss = torch.tensor(0.0)
    for position in hidden.nonzero().flatten():
        logits = model(words[position])
        loss = loss + nn.functional.cross_entropy(logits, wanted[position])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"weight norm after the epoch: {model.weight.norm():.4f}")
