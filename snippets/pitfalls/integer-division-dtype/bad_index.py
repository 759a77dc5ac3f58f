import torch

words = ["<end>", "a", "boat", "red", "sails"]
texts = torch.tensor([[1, 3], [3, 2]])  # two beams, "a red" and "red boat"
chances = torch.tensor([[0.05, 0.0, 0.6, 0.05, 0.3], [0.2, 0.0, 0.0, 0.0, 0.8]])

best, places = chances.flatten().topk(2)
beam = places / len(words)
word = places % len(words)
texts = torch.cat([texts[beam], word[:, None]], dim=1)
for row in texts.tolist():
    print(f"beam: {' '.join(words[number] for number in row)}")
