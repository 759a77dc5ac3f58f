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
    optimizer.zero_grad()
    loss_of(score(german)[:, 0], spam.float()).backward()
    optimizer.step()

for name, mails in [("English", english), ("German", german)]:
    accuracy = ((score(mails)[:, 0] > 0) == spam).float().mean()
    print(f"accuracy on {name} mails: {accuracy:.0%}")
