import torch

truth = torch.tensor([0, 0, 1, 1, 2, 2, 3, 3])
scores = torch.eye(4)[truth] + torch.eye(4)[torch.tensor([0, 1, 1, 1, 1, 2, 3, 3])] * 2

predicted = scores.argmax(dim=1)
accuracy = (predicted == truth).float().mean()  # the mean of booleans is refused
table = torch.zeros(4, 4, dtype=torch.int64)
table.index_put_((truth, predicted), torch.tensor(1), accumulate=True)
recall = table.diagonal() / table.sum(dim=1)

print("accuracy:", accuracy.item())
print("confusion:", table.tolist())
print("recall:", recall.tolist())

# Proof: counted by hand.
assert accuracy == table.diagonal().sum() / len(truth) == 0.75
assert table.sum() == len(truth)
assert recall.tolist() == [0.5, 1.0, 0.5, 1.0]
