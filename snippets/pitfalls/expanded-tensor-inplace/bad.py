import torch

torch.manual_seed(0)
slots = torch.randn(1, 8).expand(4, 8)  # one learned start for four samples
slots += torch.randn(4, 8)  # and noise for each
print(f"spread over the samples: {slots.std(dim=0).mean().item():.4f}")
