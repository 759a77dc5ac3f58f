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
test_names = sorted({mood for _, mood in test})
test_labels = torch.tensor([test_names.index(mood) for _, mood in test])
test_stars = torch.tensor([[float(count)] for count, _ in test])
guess = torch.cdist(test_stars, centers).argmin(dim=1)
print(f"right: {(guess == test_labels).sum().item()} of {len(test)}")

# Proof: "positive" is 2 in training, and 1 in the test.
assert number["positive"] == 2
assert test_labels.tolist() == [1, 0, 1]
assert (guess == test_labels).sum().item() == 0
