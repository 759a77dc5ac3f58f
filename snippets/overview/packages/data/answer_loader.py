import torch
from torch.utils.data import DataLoader

sentences = ["the cat sat", "a dog", "the dog sat on the cat", "a cat"]
words = sorted({word for sentence in sentences for word in sentence.split()})
number = {word: i for i, word in enumerate(words, 1)}  # 0 is for padding


def collate(items):
    rows = [torch.tensor([number[word] for word in item.split()]) for item in items]
    batch = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
    return batch, batch != 0


for words, mask in DataLoader(sentences, batch_size=2, collate_fn=collate):
    print(words.tolist(), "words:", mask.sum(1).tolist())

# Proof: the mask counts the words
assert mask.sum(1).tolist() == [6, 2]
assert words.shape == (2, 6)
