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
main, aux = model(photos)
loss = nn.functional.cross_entropy(main, labels)
loss = loss + 0.4 * nn.functional.cross_entropy(aux, labels)
loss.backward()
print(f"loss: {loss.item():.4f}")
predicted = model.eval()(photos).argmax(dim=-1)
print("predictions:", predicted.numel(), "for", len(photos), "photos")

# Proof: the loss in NumPy, and the predictions from the main output.
import numpy as np


def cross_entropy(scores):
    right = scores[np.arange(8), labels.numpy()]
    return (np.log(np.exp(scores).sum(axis=1)) - right).mean()


w = {name: part.detach().numpy() for name, part in model.named_parameters()}
x = photos.flatten(1).numpy() @ w["stem.weight"].T + w["stem.bias"]
x = np.maximum(x, 0)
y = np.maximum(x @ w["body.weight"].T + w["body.bias"], 0)
scores = y @ w["head.weight"].T + w["head.bias"]
expected = cross_entropy(scores)
expected += 0.4 * cross_entropy(x @ w["aux.weight"].T + w["aux.bias"])
assert abs(loss.item() - expected) < 1e-4
assert predicted.tolist() == scores.argmax(axis=1).tolist()
rows = np.exp(x @ w["aux.weight"].T + w["aux.bias"])
rows = rows / rows.sum(axis=1, keepdims=True) - np.eye(5)[labels]
np.testing.assert_allclose(model.aux.weight.grad, 0.4 * rows.T @ x / 8, atol=1e-5)
