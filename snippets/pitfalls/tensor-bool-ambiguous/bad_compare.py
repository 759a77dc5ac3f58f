import torch

torch.manual_seed(0)
truth = torch.randint(36, (50, 5))  # 50 captchas of 5 characters
scores = torch.nn.functional.one_hot(truth, 36) + 0.3 * torch.randn(50, 5, 36)

solved = 0
for read, characters in zip(scores.argmax(dim=-1), truth, strict=True):
    if read == characters:
        solved += 1
print(f"captchas solved: {solved} of {len(truth)}")
