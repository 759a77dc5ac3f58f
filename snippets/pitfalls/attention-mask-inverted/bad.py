import torch
from torch import nn


class Spam(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30, 16)  # word 0 is padding
        self.attention = nn.MultiheadAttention(16, 2, batch_first=True)
        self.score = nn.Linear(16, 2)

    def forward(self, text):
        x = self.words(text)
        x, _ = self.attention(x, x, x, key_padding_mask=text != 0)
        return self.score(x[:, 0])


def mails(count):
    """Mails of 3 to 9 words, padded to 10. Word 7 makes it spam."""
    text = torch.randint(8, 30, (count, 10))
    spam = torch.randint(2, (count,))
    text[spam == 1, torch.randint(1, 3, (count,))[spam == 1]] = 7
    text[torch.arange(10) >= torch.randint(3, 10, (count, 1))] = 0
    return text, spam


torch.manual_seed(0)
model = Spam()
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
for _ in range(40):
    text, spam = mails(64)
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(text), spam).backward()
    optimizer.step()

model.eval()
text, spam = mails(500)
with torch.no_grad():
    accuracy = (model(text).argmax(1) == spam).float().mean().item()
print(f"accuracy on new mails: {accuracy:.1f}")
