import torch

train = [
    (1, "negative"),
    (5, "positive"),
    (3, "neutral"),
    (2, "negative"),
    (4, "positive"),
    (3, "neutral"),
]
test = [(5, "positive"), (3, "neutral"), (4, "positive")]

stars = torch.tensor([[float(count)] for count, _ in train])
names = sorted({mood for _, mood in train})
number = {name: place for place, name in enumerate(names)}
labels = torch.tensor([number[mood] for _, mood in train])

centers = torch.stack([stars[labels == place].mean(dim=0) for place in range(3)])
test_labels = torch.tensor([number[mood] for _, mood in test])
test_stars = torch.tensor([[float(count)] for count, _ in test])
guess = torch.cdist(test_stars, centers).argmin(dim=1)
print(f"right: {(guess == test_labels).sum().item()} of {len(test)}")

# Proof: the guesses, as text, are the moods that were written down.
assert [names[place] for place in guess.tolist()] == ["positive", "neutral", "positive"]
assert labels.tolist() == [0, 2, 1, 0, 2, 1]
assert (guess == test_labels).sum().item() == 3
