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


def loss_of(model, batch, device):
    model.to(device)
    criterion = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 1.0, 2.0, 5.0])).to(
        device
    )
    tokens, lengths, topics = [tensor.to(device) for tensor in batch]
    return criterion(model(tokens, lengths), topics)


torch.manual_seed(0)
model = TopicModel()
batch = torch.randint(1000, (8, 20)), torch.arange(1, 9), torch.arange(8) % 4
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
loss = loss_of(model, batch, device)
print(f"loss: {loss.item():.4f}")

# Proof: the same in NumPy, text by text, and on the meta device, which stands for a GPU
import numpy as np

p = {name: tensor.detach().cpu().numpy() for name, tensor in model.named_parameters()}
costs, weights = [], []
for words, length, topic in zip(*(tensor.numpy() for tensor in batch), strict=True):
    mean = p["words.weight"][words[:length]].mean(0)
    scores = p["classify.weight"] @ mean + p["classify.bias"]
    weights.append([1, 1, 2, 5][topic])
    costs.append(weights[-1] * (np.log(np.exp(scores).sum()) - scores[topic]))
assert np.isclose(loss.item(), sum(costs) / sum(weights), atol=1e-5)
assert loss_of(TopicModel(), batch, torch.device("meta")).device.type == "meta"
