# Needs a CUDA GPU.
import gc

import torch
from torch import nn

torch.manual_seed(0)
device = torch.device("cuda")
batch, length, vocabulary, width = 128, 8192, 128_000, 512
texts = torch.randint(vocabulary, (batch, length + 1)).to(device)
model = nn.Sequential(
    nn.Embedding(vocabulary, width),
    nn.Linear(width, width),
    nn.GELU(),
    nn.Linear(width, vocabulary),
).to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)

gc.collect()
torch.cuda.empty_cache()
logits = model(texts[:, :-1])  # 128 x 8192 x 128,000 numbers of 4 bytes
loss = nn.functional.cross_entropy(logits.flatten(0, 1), texts[:, 1:].flatten())
loss.backward()
optimizer.step()
print(f"loss: {loss.item():.3f}")
