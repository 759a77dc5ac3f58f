import importlib.util

import torch

if torch.cuda.is_available() and importlib.util.find_spec("torch_tensorrt"):
    backend = "tensorrt"
else:
    backend = "eager"
print("torch.compile with the backend:", backend)

model = torch.nn.Linear(4, 2)
batch = torch.ones(3, 4)
compiled = torch.compile(model, backend=backend)
torch.testing.assert_close(compiled(batch), model(batch))
