# Needs a CUDA GPU.
import torch

torch.cuda.manual_seed_all(0)
torch.save({"cuda_rng": torch.cuda.get_rng_state_all()}, "run.pt")
expected = torch.rand(3, device="cuda")

states = torch.load("run.pt", map_location="cpu")
torch.cuda.set_rng_state_all(states["cuda_rng"])
print(f"off by: {(torch.rand(3, device='cuda') - expected).abs().max().item()}")
try:
    torch.cuda.set_rng_state_all(torch.load("run.pt", map_location="cuda")["cuda_rng"])
except TypeError as error:
    print(f"TypeError: {error}")
