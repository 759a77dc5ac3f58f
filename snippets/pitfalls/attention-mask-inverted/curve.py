import torch
from torch import nn


class Spam(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30, 16)  # word 0 is padding
        self.attention = nn.MultiheadAttention(16, 2, batch_first=True)
        self.score = nn.Linear(16, 2)

    def forward(self, text, mask):
        x = self.words(text)
        x, _ = self.attention(x, x, x, key_padding_mask=mask)
        return self.score(x[:, 0])


def mails(count):
    """Mails of 3 to 9 words, padded to 10. Word 7 makes it spam."""
    text = torch.randint(8, 30, (count, 10))
    spam = torch.randint(2, (count,))
    text[spam == 1, torch.randint(1, 3, (count,))[spam == 1]] = 7
    text[torch.arange(10) >= torch.randint(3, 10, (count, 1))] = 0
    return text, spam


def train(mask_of):
    torch.manual_seed(0)
    model = Spam()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    losses = []
    for _ in range(40):
        text, spam = mails(64)
        loss = nn.functional.cross_entropy(model(text, mask_of(text)), spam)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


written, mended = train(lambda text: text != 0), train(lambda text: text == 0)
print("batch  as_written  mended")
for batch, losses in enumerate(zip(written, mended, strict=True), start=1):
    print(f"{batch:5}  {losses[0]:10.2f}  {losses[1]:6.2f}")

# Proof: with the mask inverted the loss stays near log(2), that of guessing
assert min(written) > 0.6
assert max(mended[25:]) < 0.1
