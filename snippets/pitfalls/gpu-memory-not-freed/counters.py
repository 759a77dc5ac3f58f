# Needs a CUDA GPU.
import torch


def report(when):
    in_tensors = torch.cuda.memory_allocated() / 2**20
    reserved = torch.cuda.memory_reserved() / 2**20
    print(f"{when}: {in_tensors:.0f} MiB in tensors, {reserved:.0f} MiB reserved")


weights = torch.zeros(256, 1024, 1024, device="cuda")
report("with the tensor")
del weights
report("after del")
torch.cuda.empty_cache()
report("after empty_cache()")
assert torch.cuda.memory_reserved() == 0
