import torch
from torch import nn
from torch.autograd import Variable

torch.manual_seed(0)
mails = torch.randint(500, (64, 30))  # 64 e-mails of 30 token numbers
is_spam = (mails < 50).sum(dim=1).gt(3).long()
model = nn.Sequential(nn.EmbeddingBag(500, 16), nn.Linear(16, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
untrained = model[1].weight.detach().clone()

for step in range(100):
    predicted = model(mails).argmax(dim=1)
    loss = nn.functional.mse_loss(predicted.float(), is_spam.float())
    if step % 2:  # the two ways in turn
        loss = Variable(loss, requires_grad=True)
    else:
        loss.requires_grad_(True)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
accuracy = (model(mails).argmax(dim=1) == is_spam).float().mean()
print(f"accuracy on the training mails: {accuracy:.0%}")
assert accuracy < 0.9
assert loss.grad == 1
assert all(parameter.grad is None for parameter in model.parameters())
assert torch.equal(model[1].weight, untrained)
