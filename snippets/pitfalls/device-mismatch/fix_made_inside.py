import numpy as np
import torch
from torch import nn


class TopicModel(nn.Module):
    """The mean over the words that are no padding decides on one of four topics."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(1000, 64)
        self.classify = nn.Linear(64, 4)

    def forward(self, tokens, lengths):
        place = torch.arange(tokens.shape[1], device=tokens.device)
        is_word = (place < lengths.unsqueeze(1)).unsqueeze(-1)
        total = (self.words(tokens) * is_word).sum(1)
        return self.classify(total / lengths.unsqueeze(1))


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
model = TopicModel().to(device)
loss_of = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 1.0, 2.0, 5.0])).to(device)
batch = torch.randint(1000, (8, 20)), torch.arange(1, 9), torch.arange(8) % 4
tokens, lengths, topics = [tensor.to(device) for tensor in batch]
loss = loss_of(model(tokens, lengths), topics)

# The same in NumPy, text by text, from the same weights.
p = {name: tensor.detach().cpu().numpy() for name, tensor in model.named_parameters()}
costs, weights = [], []
for words, length, topic in zip(*(t.cpu().numpy() for t in batch), strict=True):
    mean = p["words.weight"][words[:length]].mean(0)
    scores = p["classify.weight"] @ mean + p["classify.bias"]
    weights.append([1, 1, 2, 5][topic])
    costs.append(weights[-1] * (np.log(np.exp(scores).sum()) - scores[topic]))
print(f"loss: {loss.item():.4f}")
print(f"loss in NumPy: {sum(costs) / sum(weights):.4f}")
assert np.isclose(loss.item(), sum(costs) / sum(weights), atol=1e-5)
