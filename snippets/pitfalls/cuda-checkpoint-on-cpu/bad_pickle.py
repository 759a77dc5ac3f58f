# Needs a CPU build of torch.
import pickle

import torch

# Stands for the machine that made the data: tensors note the GPU in the file.
torch.serialization.register_package(1, lambda _: "cuda:0", lambda *_: None)
stored = pickle.dumps(
    {"names": ["a", "b"], "features": torch.tensor([[0.5, 2.0], [1.0, 4.0]])}
)

data = pickle.loads(stored)
print(f"mean of the features: {data['features'].mean().item()}")
