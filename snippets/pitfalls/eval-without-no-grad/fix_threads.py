from concurrent.futures import ThreadPoolExecutor

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(40, 64), nn.ReLU(), nn.Linear(64, 10)).eval()
requests = torch.randn(6, 4, 40)


@torch.no_grad()
def answer(request):
    return model(request)


with ThreadPoolExecutor(2) as server:
    answers = list(server.map(answer, requests))
print("answers with a graph:", sum(a.grad_fn is not None for a in answers))

# Proof: no graph, and the numbers of the two layers in NumPy
import numpy as np

w1, b1, w2, b2 = (weight.detach().numpy() for weight in model.parameters())
expected = np.maximum(requests.numpy() @ w1.T + b1, 0) @ w2.T + b2
assert np.allclose(torch.stack(answers), expected, atol=1e-5)
assert sum(a.grad_fn is not None for a in answers) == 0
