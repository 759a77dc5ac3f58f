import torch

torch.manual_seed(0)
base = torch.randn(64, 48).half()  # one weight of a checkpoint in float16
tuned = (base.float() + 0.1 * torch.randn(64, 4) @ torch.randn(4, 48)).half()

u, s, vh = torch.linalg.svd(tuned - base, full_matrices=False)
up, down = u[:, :4] * s[:4], vh[:4]  # a LoRA of rank 4
rest = (tuned - base).float() - (up @ down).float()
print(f"left over: {rest.norm().item() / s.norm().item():.1%}")
