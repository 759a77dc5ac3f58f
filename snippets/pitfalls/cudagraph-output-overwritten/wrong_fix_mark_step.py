# Needs a CUDA GPU.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 4)).cuda()
model = torch.compile(model, mode="reduce-overhead")
clips = torch.randn(6, 16, 32, device="cuda")

scores = []
with torch.no_grad():
    for batch in clips:
        torch.compiler.cudagraph_mark_step_begin()
        scores.append(model(batch))
print(f"mean score: {torch.cat(scores).mean().item():.4f}")
