def shown(value, cards):
    """Return the cards that a CUDA_VISIBLE_DEVICES of numbers leaves, of `cards`."""
    numbers = []
    for word in value.split(","):
        if not word.strip().isdecimal() or int(word) >= cards:
            break  # CUDA stops at the first that is not there
        numbers.append(int(word))
    return numbers if len(set(numbers)) == len(numbers) else []


cards = 2  # lines of `nvidia-smi -L`
print("CUDA_VISIBLE_DEVICES  cards that torch sees")
for value in ["0", "1,0", "0,3", "3", "", "-1", "1,1", "cuda:1"]:
    print(f"{value:20}  {shown(value, cards)}")

# Proof: torch's own reading of the variable, which does not know the cards
import os

import torch

for value in ["0", "1,0", "0,3", "3,0", "3", "", "-1", "1,1", "0,-1,1", "cuda:1"]:
    os.environ["CUDA_VISIBLE_DEVICES"] = value
    named = torch.cuda._parse_visible_devices()
    for cards in (1, 2, 4):
        there = [number < cards for number in named]
        reach = there.index(False) if False in there else len(there)
        assert shown(value, cards) == named[:reach], (value, cards)
