import torch

score = torch.tensor(0.5)
assert score.cpu() is score  # on a CPU tensor cpu() does nothing
print("score.cpu() is score:", score.cpu() is score)

nowhere = torch.ones((), device="meta")  # shapes without numbers
for name, call in {
    "item()": nowhere.item,
    "numpy()": nowhere.numpy,
    "cpu().item()": lambda: nowhere.cpu().item(),
}.items():
    try:
        call()
        raise AssertionError(f"{name} gave a value")
    except (RuntimeError, TypeError, NotImplementedError) as error:
        print(f"{name} on meta: {type(error).__name__}: {error}")
