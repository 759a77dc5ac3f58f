import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(50, 8)
        self.pooler = nn.Linear(8, 8)
        self.head = nn.Linear(8, 3)

    def forward(self, tokens):
        return self.head(self.embed(tokens).mean(1))


torch.manual_seed(0)
model = Classifier()  # not wrapped, one process
loss = nn.functional.cross_entropy(
    model(torch.randint(0, 50, (4, 6))), torch.arange(4) % 3
)
loss.backward()
trained = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
for index, (name, parameter) in enumerate(trained):
    if parameter.grad is None:
        print(f"index {index}: {name}")
