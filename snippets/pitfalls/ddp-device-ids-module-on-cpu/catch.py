from collections import Counter
from itertools import chain

from torch import nn

model = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4), nn.Linear(4, 1)).to("meta")
model.adapter = nn.Linear(4, 4)  # later, and not moved
tensors = chain(model.parameters(), model.buffers())
for device, count in Counter(tensor.device.type for tensor in tensors).items():
    print(f"tensors on {device}: {count}")
