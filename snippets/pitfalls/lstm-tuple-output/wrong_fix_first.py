import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem, self.body = nn.Linear(48, 32), nn.Linear(32, 32)
        self.aux, self.head = nn.Linear(32, 5), nn.Linear(32, 5)

    def forward(self, photos):
        x = self.stem(photos.flatten(1)).relu()
        main = self.head(self.body(x).relu())
        return (main, self.aux(x)) if self.training else main


torch.manual_seed(0)
photos, labels = torch.rand(8, 3, 4, 4), torch.randint(5, (8,))
model = Classifier()
loss = nn.functional.cross_entropy(model(photos)[0], labels)
loss.backward()
print(f"loss: {loss.item():.4f}")
predicted = model.eval()(photos)[0].argmax(dim=-1)
print("predictions:", predicted.numel(), "for", len(photos), "photos")

# Proof: in eval() the output is a tensor, and [0] takes the first photo of it.
assert predicted.shape == ()
assert model.head.weight.grad is not None
assert model.aux.weight.grad is None
