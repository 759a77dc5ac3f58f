import warnings

import torch

model, batch = torch.nn.Linear(8, 2), torch.ones(4, 8)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    torch.cuda.amp.autocast(enabled=False)
    torch.cuda.amp.GradScaler(enabled=False)
for one in seen:
    print(f"{one.category.__name__}: {one.message}")
assert [one.category for one in seen] == [FutureWarning] * 2

with warnings.catch_warnings():
    warnings.simplefilter("error")  # the new names say nothing
    torch.amp.GradScaler("cuda", enabled=False)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(batch)
print("autocast without a GPU:", logits.dtype)
assert logits.dtype == torch.bfloat16
