import torch
from torch import nn

torch.manual_seed(0)
mails = torch.randint(500, (64, 30))  # 64 e-mails of 30 token numbers
is_spam = (mails < 50).sum(dim=1).gt(3).long()
model = nn.Sequential(nn.EmbeddingBag(500, 16), nn.Linear(16, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)

for _ in range(100):
    predicted = model(mails).argmax(dim=1)
    loss = nn.functional.mse_loss(predicted.float(), is_spam.float())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
accuracy = (model(mails).argmax(dim=1) == is_spam).float().mean()
print(f"accuracy on the training mails: {accuracy:.0%}")
