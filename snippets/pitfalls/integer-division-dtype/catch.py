import torch


def accuracy(guesses, truth):
    return (guesses == truth).sum() // len(truth)


truth = torch.arange(4)
for wrong in range(5):
    guesses = truth + (torch.arange(4) < wrong)
    value = accuracy(guesses, truth)
    print(f"{4 - wrong} of 4 right: {value.item()}, {value.dtype}")
