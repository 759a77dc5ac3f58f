import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
embed = nn.Embedding(100, 8, padding_idx=0)
conv = nn.Conv1d(8, 16, kernel_size=4)
head = nn.Linear(16, 2)


def classify(texts):
    tokens = pad_sequence(texts, batch_first=True)  # to the longest of the batch
    missing = max(conv.kernel_size[0] - tokens.shape[1], 0)
    tokens = nn.functional.pad(tokens, (0, missing))  # with 0, the padding token
    maps = conv(embed(tokens).transpose(1, 2)).relu()
    return head(maps.amax(dim=2))


short, long = torch.tensor([5, 17]), torch.tensor([8, 3, 41, 9, 77])
print("in a batch:", tuple(classify([short, long]).shape))
print("alone:", tuple(classify([short]).shape))

# Proof: one window of two words and two zero vectors; long texts as they were.
with torch.no_grad():
    words = torch.cat([embed.weight[short], torch.zeros(2, 8)])  # (4, 8)
    window = (conv.weight * words.T).sum(dim=(1, 2)) + conv.bias
    expected = window.clamp(min=0) @ head.weight.T + head.bias
    torch.testing.assert_close(classify([short])[0], expected, atol=1e-4, rtol=1e-3)
    plain = head(conv(embed(long).T).relu().amax(dim=1))
    torch.testing.assert_close(classify([long])[0], plain, atol=1e-4, rtol=1e-3)
    assert classify([short, long]).shape == (2, 2)
