import torch
from torch import nn


def build():
    return nn.Sequential(nn.EmbeddingBag(1000, 64), nn.Dropout(0.5), nn.Linear(64, 1))


torch.manual_seed(0)
reviews = torch.randint(1000, (64, 40))  # 64 reviews of 40 token numbers
liked = torch.randint(2, (64, 1)).float()
model = build()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(20):
    optimizer.zero_grad()
    nn.functional.binary_cross_entropy_with_logits(model(reviews), liked).backward()
    optimizer.step()
weights = model.eval().state_dict()

server = build()
server.load_state_dict(weights)
with torch.no_grad():
    scores = [server(reviews[:1]).item() for _ in range(10)]
print(f"different scores for one review in 10 calls: {len(set(scores))}")
