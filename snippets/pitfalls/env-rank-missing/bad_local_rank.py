import os

import torch
from torch import nn

local_rank = int(os.environ["LOCAL_RANK"])
device = f"cuda:{local_rank}" if torch.cuda.is_available() else "cpu"
model = nn.Linear(16, 4).to(device)
