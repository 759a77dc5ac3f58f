import torch

score = torch.tensor(0.5)
assert score.cpu() is score  # on a CPU tensor cpu() does nothing
between = score.cpu().data_ptr() - score.data_ptr()
print("bytes between score and score.cpu():", between)

nowhere = torch.ones((), device="meta")  # a shape without a value
calls = {
    "item() on meta": nowhere.item,
    "numpy() on meta": nowhere.numpy,
    "cpu().item() on meta": lambda: nowhere.cpu().item(),
    "item() in the MKL-DNN layout": torch.ones(1).to_mkldnn().item,
    "item() inside vmap": lambda: torch.func.vmap(lambda x: x * x.item())(
        torch.ones(3)
    ),
}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, TypeError) as error:
        print(
            f"{name}: {type(error).__name__}: {str(error).partition('. This could')[0]}"
        )
    else:
        raise AssertionError(f"{name} gave a value")
