import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, tokens, width):
        super().__init__()
        self.word_embeddings = nn.Embedding(tokens, width, padding_idx=0)

    def forward(self, input_ids):
        return self.word_embeddings(input_ids)


torch.manual_seed(0)
vocabulary = {"[PAD]": 0, "the": 1, "enzyme": 2, "binds": 3}
encoder = Encoder(len(vocabulary), 8)  # trained

vocabulary["[DRUG]"] = len(vocabulary)  # added for the new task
sentence = torch.tensor([[1, 2, 3, vocabulary["[DRUG]"]]])
print(f"vectors: {tuple(encoder(sentence).shape)}")
