import os

os.environ["CUDA_VISIBLE_DEVICES"] = "2,3"  # what the shell or the scheduler has set

import torch

visible = os.environ["CUDA_VISIBLE_DEVICES"].split(",")
print("nvidia-smi  torch")
for card in (2, 3):
    print(f"{card:10}  cuda:{visible.index(str(card))}")

# Proof: torch's own reading of the variable
assert torch.cuda._parse_visible_devices() == [int(card) for card in visible] == [2, 3]
