import torch
from torch.nn.utils.rnn import pack_sequence

torch.manual_seed(0)
melodies = [torch.randn(length, 12) for length in (9, 6, 4)]
torch.set_default_device("meta")  # as "cuda", so that this runs everywhere
packed = pack_sequence(melodies)
print(f"steps: {len(packed.batch_sizes)}")
