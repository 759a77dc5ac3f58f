import torch
from torch import nn

torch.manual_seed(0)
tokens = torch.randint(50, (16, 24))
labels = tokens.clone()
labels[:, :10] = -100  # the prompt is not learned
labels[12:, :] = -100  # long prompts: nothing of the answer fits into 24 tokens

model = nn.Sequential(nn.Embedding(50, 16), nn.Linear(16, 50))
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for batch, target in zip(tokens.split(4), labels.split(4), strict=True):
    log_probabilities, target = model(batch[:, :-1]).log_softmax(-1), target[:, 1:]
    learned = target != -100
    chosen = log_probabilities.gather(-1, target.clamp_min(0).unsqueeze(-1)).squeeze(-1)
    loss = (-chosen * learned).sum() / learned.sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(f"loss of the batch: {loss:.4f}")
print(f"norm of the weights: {model[1].weight.norm().item():.3f}")
