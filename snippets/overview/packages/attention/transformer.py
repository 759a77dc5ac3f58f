import torch
from torch import nn


class Letters(nn.Module):
    """A small language model: the next letter, from those before it."""

    def __init__(self, size, width=32, longest=16):
        super().__init__()
        self.letters = nn.Embedding(size, width, padding_idx=0)
        self.places = nn.Embedding(longest, width)
        layer = nn.TransformerEncoderLayer(
            width, 4, 64, dropout=0.0, batch_first=True, norm_first=True
        )
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.head = nn.Linear(width, size)

    def forward(self, text):
        length = text.shape[1]
        x = self.letters(text) + self.places(torch.arange(length))
        ahead = torch.ones(length, length).triu(1).bool()
        x = self.encoder(x, mask=ahead, src_key_padding_mask=text == 0)
        return self.head(x)


torch.manual_seed(0)
names = ["anna", "bo", "hannah", "otto", "nan"]
letters = {letter: i for i, letter in enumerate(sorted(set("".join(names))), 2)}
rows = [torch.tensor([1] + [letters[c] for c in name] + [1]) for name in names]
batch = nn.utils.rnn.pad_sequence(rows, batch_first=True)  # 1: begin and end
model = Letters(len(letters) + 2)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
for step in range(51):
    logits = model(batch[:, :-1])
    loss = nn.functional.cross_entropy(
        logits.transpose(1, 2), batch[:, 1:], ignore_index=0
    )
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        print(f"step {step:3}: loss {loss:.2f}")

changed = batch.clone()
changed[2, 4] = letters["o"]
apart = (model(changed) - model(batch))[2].abs().amax(1)
print("change of the logits at each place:", [f"{value:.1f}" for value in apart])

# Proof: it has learned, and no place sees those after it
assert loss < 0.6
assert apart[:4].max() < 1e-4
assert apart[4] > 0.1
