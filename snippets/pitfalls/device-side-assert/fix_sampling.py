import torch

torch.manual_seed(0)
logits = 400 * torch.randn(2, 1000).half()  # the last layer of a model in float16
temperature = 0.01
shares = (logits.float() / temperature).softmax(dim=-1)
tokens = torch.multinomial(shares, num_samples=1)
print(f"tokens: {tokens.flatten().tolist()}")

# Proof: at this temperature the most likely token is drawn every time
import numpy as np

torch.manual_seed(0)
likely = (400 * torch.randn(2, 1000).half()).numpy().argmax(axis=1)
assert np.allclose(shares, np.eye(1000)[likely], atol=1e-6)
assert tokens.flatten().tolist() == likely.tolist()
