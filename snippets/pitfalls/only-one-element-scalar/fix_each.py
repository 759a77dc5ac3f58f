import torch

torch.manual_seed(0)
labels = torch.randint(3, (60,))
scores = torch.randn(60, 3) + 2 * torch.nn.functional.one_hot(labels)

hits = labels[scores.argmax(dim=1) == labels]
accuracy = (hits.bincount(minlength=3) / labels.bincount(minlength=3)).tolist()
print("accuracy by class:", ", ".join(f"{share:.2f}" for share in accuracy))

# Proof: counted one by one.
right, all_of = [0, 0, 0], [0, 0, 0]
for row, label in zip(scores.tolist(), labels.tolist(), strict=True):
    right[label] += row.index(max(row)) == label
    all_of[label] += 1
expected = [hit / number for hit, number in zip(right, all_of, strict=True)]
torch.testing.assert_close(accuracy, expected)
