import torch
from torch import nn

torch.manual_seed(0)
texts = torch.randint(500, (16, 8, 12))  # 16 small batches of 8 texts of 12 words
score = (texts < 250).float().mean(dim=-1, keepdim=True)
accumulate = 4

torch.manual_seed(1)
model = nn.Sequential(nn.EmbeddingBag(500, 16), nn.Linear(16, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
for i, (words, target) in enumerate(zip(texts, score, strict=True), start=1):
    rate = optimizer.param_groups[0]["lr"]
    loss = nn.functional.mse_loss(model(words), target)
    (loss / accumulate).backward()
    if i % accumulate == 0:
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        print(f"batch {i}, learning rate: {rate:.5f}")

# Proof: one step on 32 texts at a time, with the rates 0.1, 0.05, 0.025 and 0.0125.
torch.manual_seed(1)
whole = nn.Sequential(nn.EmbeddingBag(500, 16), nn.Linear(16, 1))
for k, step in enumerate([0.1, 0.05, 0.025, 0.0125]):
    words, target = texts[4 * k : 4 * k + 4], score[4 * k : 4 * k + 4]
    loss = nn.functional.mse_loss(whole(words.flatten(0, 1)), target.flatten(0, 1))
    parameters = list(whole.parameters())
    for parameter, grad in zip(
        parameters, torch.autograd.grad(loss, parameters), strict=True
    ):
        parameter.data -= step * grad
assert abs(rate - step) < 1e-9
for parameter, expected in zip(model.parameters(), whole.parameters(), strict=True):
    torch.testing.assert_close(parameter, expected)
