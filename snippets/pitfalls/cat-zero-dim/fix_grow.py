import torch
from torch import nn

torch.manual_seed(4)
words, gru, head = nn.Embedding(10, 16), nn.GRU(16, 16), nn.Linear(16, 10)
tokens = torch.tensor([3, 7])  # the prompt
with torch.no_grad():
    for _ in range(4):
        states, _ = gru(words(tokens))
        best = head(states[-1]).argmax()
        tokens = torch.cat([tokens, best.unsqueeze(0)])
print(f"tokens: {tokens.tolist()}")

# Proof: step by step with the state of the GRU, and a list of Python numbers.
chosen, state = [3, 7], None
with torch.no_grad():
    for place in range(5):
        step, state = gru(words(torch.tensor([chosen[place]])), state)
        if place >= 1:
            chosen.append(head(step[0]).argmax().item())
assert tokens.tolist() == chosen
