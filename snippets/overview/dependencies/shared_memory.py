import numpy as np
import torch

samples = np.zeros(3)
tensor = torch.from_numpy(samples)
tensor[0] = 1  # shows in the array
samples[1] = 2  # shows in the tensor
assert samples.tolist() == tensor.tolist() == [1, 2, 0]

own = {
    "tensor.clone()": tensor.clone(),
    "torch.tensor(samples)": torch.tensor(samples),
    "tensor + 0": tensor + 0,
    "tensor.float()": tensor.float(),
}
samples[2] = 3
assert tensor[2] == 3
print("shares memory: torch.from_numpy(samples):", tensor.tolist())
for name, copy in own.items():
    assert copy[2] == 0, name
    print(f"has its own: {name}:", copy.tolist())
