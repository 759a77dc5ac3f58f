import tempfile
from pathlib import Path

import torch
from torch import nn

model = nn.Linear(3, 1)
with tempfile.TemporaryDirectory() as folder:
    whole, weights = Path(folder, "model.pt"), Path(folder, "weights.pt")
    torch.save(model, whole)  # a pickle: loading it can run any code
    torch.save(model.state_dict(), weights)
    try:
        torch.load(whole)
    except Exception as error:
        print(f"{type(error).__name__}: {str(error).split('.')[0]}")
    else:
        raise AssertionError("it was loaded")
    restored = nn.Linear(3, 1)
    restored.load_state_dict(torch.load(weights))

assert torch.equal(restored.weight, model.weight)
difference = (restored.weight - model.weight).abs().max().item()
print("state_dict, loaded with weights_only: largest difference", difference)
