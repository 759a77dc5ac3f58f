import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

device = torch.device("meta")  # as "cuda", so that this runs everywhere


class Reviews(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(500, 16, padding_idx=0)
        self.read = nn.GRU(16, 32, batch_first=True)
        self.score = nn.Linear(32, 2)

    def forward(self, words, lengths):
        packed = pack_padded_sequence(
            self.embed(words), lengths, batch_first=True, enforce_sorted=False
        )
        return self.score(self.read(packed)[1][-1])


torch.manual_seed(0)
model = Reviews().to(device)
batch = {"words": torch.randint(1, 500, (3, 7)), "lengths": torch.tensor([4, 7, 2])}
batch = {name: tensor.to(device) for name, tensor in batch.items()}
scores = model(batch["words"], batch["lengths"])
print(f"scores: {tuple(scores.shape)}")
