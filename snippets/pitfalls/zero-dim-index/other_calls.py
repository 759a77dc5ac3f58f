import torch

loss = torch.tensor(0.25)  # a single number: its shape is ()
calls = {
    "loss[0]": lambda: loss[0],
    "loss[-1]": lambda: loss[-1],
    "loss[:1]": lambda: loss[:1],
    "loss[0, 0]": lambda: loss[0, 0],
    "len(loss)": lambda: len(loss),
    "list(loss)": lambda: list(loss),
    "loss.size(0)": lambda: loss.size(0),
}
for name, call in calls.items():
    try:
        call()
    except (IndexError, TypeError) as error:
        print(f"{name}: {str(error).partition('. Use')[0]}")
