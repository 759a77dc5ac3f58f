import torch

torch.manual_seed(0)
base = torch.randn(64, 48).half()  # one weight of a checkpoint in float16
tuned = (base.float() + 0.1 * torch.randn(64, 4) @ torch.randn(4, 48)).half()

u, s, vh = torch.linalg.svd(tuned.float() - base.float(), full_matrices=False)
up, down = (u[:, :4] * s[:4]).half(), vh[:4].half()  # a LoRA of rank 4
rest = tuned.float() - base.float() - up.float() @ down.float()
print(f"left over: {rest.norm().item() / s.norm().item():.1%}")

# Proof: no approximation of rank 4 leaves less than the other singular values.
import numpy as np

values = np.linalg.svd((tuned.double() - base.double()).numpy(), compute_uv=False)
least = np.sqrt((values[4:] ** 2).sum() / (values**2).sum())
assert abs(rest.norm().item() / s.norm().item() - least) < 1e-4
assert up.dtype == down.dtype == torch.float16
