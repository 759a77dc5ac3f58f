import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.manual_seed(0)
melodies = [torch.randn(length, 12) for length in (9, 6, 4)]
torch.set_default_device("meta")  # as "cuda", so that this runs everywhere
lengths = [len(notes) for notes in melodies]
packed = pack_padded_sequence(pad_sequence(melodies), lengths)
print(f"steps: {len(packed.batch_sizes)}")

# Proof: how many melodies still sound at each step, counted by hand.
assert packed.batch_sizes.tolist() == [3] * 4 + [2] * 2 + [1] * 3
steps = len(packed.batch_sizes)
assert steps == max(lengths) == 9
assert torch.empty(1).device.type == "meta"
