# Needs a CUDA GPU.
import torch
import torch_tensorrt
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 8)).cuda().eval()
requests = torch.randn(16, 64, device="cuda")

engine = torch_tensorrt.compile(model, inputs=[requests])
with torch.inference_mode():
    torch.testing.assert_close(engine(requests), model(requests), atol=1e-2, rtol=1e-2)
print("the engine answers as the model does")
