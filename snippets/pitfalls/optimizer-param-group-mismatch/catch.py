import torch
from torch import nn


def compare(saved, optimizer):
    """Print what each group was saved with, and what it has now."""
    for number, now in enumerate(optimizer.param_groups):
        then = saved["param_groups"][number]["param_names"]
        moved = [
            f"{old} -> {new}"
            for old, new in zip(then, now["param_names"], strict=False)
            if old != new
        ]
        print(f"group {number}: saved {len(then)}, now {len(now['params'])}, {moved}")


torch.manual_seed(0)
tagger = nn.ModuleDict({"left": nn.Linear(8, 3), "right": nn.Linear(8, 3)})
saved = torch.optim.Adam(tagger.named_parameters()).state_dict()

tagger["left"].requires_grad_(False)
trained = [(name, p) for name, p in tagger.named_parameters() if p.requires_grad]
compare(saved, torch.optim.Adam(trained))
swapped = nn.ModuleDict({"right": nn.Linear(8, 3), "left": nn.Linear(8, 3)})
compare(saved, torch.optim.Adam(swapped.named_parameters()))
