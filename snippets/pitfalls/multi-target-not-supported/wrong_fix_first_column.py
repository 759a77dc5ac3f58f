import torch
from torch import nn

torch.manual_seed(0)
genre = torch.randint(4, (400,))
songs = torch.randn(4, 20)[genre] + 2 * torch.randn(400, 20)
one_hot = nn.functional.one_hot(genre, num_classes=4)

torch.manual_seed(1)
model = nn.Sequential(nn.Linear(20, 4), nn.LogSoftmax(dim=1))
criterion = nn.NLLLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(50):
    optimizer.zero_grad()
    output = model(songs)
    loss = criterion(output, one_hot[:, 0])
    loss.backward()
    optimizer.step()

accuracy = (output.argmax(dim=1) == genre).float().mean().item()
print(f"loss: {loss.item():.4f}")
print(f"accuracy: {accuracy:.0%}")

# Proof: the labels are "is it genre 0?", and hardly a song gets its genre.
assert set(one_hot[:, 0].tolist()) == {0, 1}
assert accuracy < 0.3
assert loss.item() < 0.3
