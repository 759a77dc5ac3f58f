import torch

torch.manual_seed(0)
logits = 400 * torch.randn(2, 1000).half()  # the last layer of a model in float16
temperature = 0.01
shares = (logits / temperature).softmax(dim=-1)
tokens = torch.multinomial(shares, num_samples=1)
print(f"tokens: {tokens.flatten().tolist()}")
