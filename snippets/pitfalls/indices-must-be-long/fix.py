import torch

pitch = torch.arange(300) * 2.0  # one value each 10 ms
onset = torch.tensor([0.53, 1.13, 2.5])  # seconds at which a note begins

frame = (onset * 100).round().long()
print(f"pitch at the onsets: {pitch[frame].tolist()}")

# Proof: frames counted in hundredths of a second.
assert frame.tolist() == [53, 113, 250]
assert pitch[frame].tolist() == [106.0, 226.0, 500.0]
