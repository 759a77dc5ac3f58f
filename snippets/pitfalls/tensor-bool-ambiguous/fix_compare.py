import torch

torch.manual_seed(0)
truth = torch.randint(36, (50, 5))  # 50 captchas of 5 characters
scores = torch.nn.functional.one_hot(truth, 36) + 0.3 * torch.randn(50, 5, 36)

solved = 0
for read, characters in zip(scores.argmax(dim=-1), truth, strict=True):
    if torch.equal(read, characters):  # all five of them
        solved += 1
print(f"captchas solved: {solved} of {len(truth)}")

# Proof: the captchas without a wrong character, in NumPy.
wrong = (scores.numpy().argmax(axis=-1) != truth.numpy()).sum(axis=1)
assert solved == (wrong == 0).sum()
assert 0 < solved < 50
