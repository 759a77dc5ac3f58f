import io

import torch
from torch import nn

# Stands for a machine with a GPU: torch.save notes this device in the file.
torch.serialization.register_package(1, lambda _: "cuda:3", lambda *_: None)
file = io.BytesIO()
torch.save(nn.GRU(4, 8).state_dict(), file)
file.seek(0)

places = set()
torch.load(file, map_location=lambda storage, place: places.add(place) or storage)
print(f"the file asks for: {places}")
