import torch
from torch import nn

torch.manual_seed(0)
embed = nn.Embedding(50, 16)
gru = nn.GRU(16, 32, batch_first=True)  # (sentences, words, features)
sentences = torch.randint(50, (8, 20))  # 8 sentences of 20 words
others = sentences.clone()
others[0] = 7  # only the first sentence differs

start = torch.zeros(1, len(sentences), 32)
difference = gru(embed(sentences), start)[0] - gru(embed(others), start)[0]
print(f"second sentence, changed by the first: {difference[1].abs().max().item():.4f}")

# Proof: the second sentence alone gives the same steps, from a GRU without the axis.
plain = nn.GRU(16, 32)
plain.load_state_dict(gru.state_dict())
alone = plain(embed(sentences[1]).unsqueeze(1))[0][:, 0]
steps = gru(embed(sentences), start)[0]
torch.testing.assert_close(steps[1], alone, atol=1e-4, rtol=1e-3)
assert difference[1].abs().max() < 1e-4
assert difference[0].abs().max() > 0.1
