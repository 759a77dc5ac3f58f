import hashlib

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def digest(*tensors):
    raw = [tensor.detach().cpu().reshape(-1).view(torch.uint8) for tensor in tensors]
    return hashlib.sha256(torch.cat(raw).numpy().tobytes()).hexdigest()


def train():
    torch.manual_seed(0)
    data = TensorDataset(torch.randn(64, 4), torch.randn(64, 1))
    model = nn.Linear(4, 1)
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    optimizer = torch.optim.SGD(weights, lr=0.1)
    for inputs, target in DataLoader(data, 16, shuffle=True):
        noise = np.random.normal(size=inputs.shape)
        noisy = inputs + torch.from_numpy(noise).float()
        loss = nn.functional.mse_loss(model(noisy), target)
        optimizer.zero_grad()
        loss.backward()
        yield {
            "weights": digest(*weights),
            "batch": digest(inputs, target),
            "augmented batch": digest(noisy),
            "gradients": digest(*(weight.grad for weight in weights)),
        }
        optimizer.step()


first, second = list(train()), list(train())
for step, (one, other) in enumerate(zip(first, second, strict=True)):
    differing = [name for name in one if one[name] != other[name]]
    print(f"differs in step {step}: {differing}")
    if differing:
        break
