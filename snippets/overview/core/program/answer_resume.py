import torch
from training import prepare, train


def run(epochs, saved=None):
    """Train until `epochs` of four are over, from the start or from a checkpoint."""
    model, loader, _, optimizer, schedule = prepare(4, "cpu")
    parts = {"model": model, "optimizer": optimizer, "schedule": schedule}
    if saved:
        for name, part in parts.items():
            part.load_state_dict(saved[name])
        torch.set_rng_state(saved["random"])
    for _ in range(saved["epoch"] if saved else 0, epochs):
        train(model, loader, optimizer, schedule, "cpu")
    states = {name: part.state_dict() for name, part in parts.items()}
    return states | {"random": torch.get_rng_state(), "epoch": epochs}


whole, resumed = run(4)["model"], run(4, saved=run(2))["model"]
difference = max((whole[name] - resumed[name]).abs().max().item() for name in whole)
print("largest difference of a weight:", difference)

# Proof: the two runs end with equal weights.
assert difference == 0
