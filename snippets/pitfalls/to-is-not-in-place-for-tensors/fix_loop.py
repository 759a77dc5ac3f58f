import torch

torch.manual_seed(0)
tracks = [torch.randint(-20000, 20000, (8000,)).short() for _ in range(3)]
loudest = sum(track.double() for track in tracks).abs().max()

tracks = [track.to(torch.int32) for track in tracks]
mix = sum(tracks)
print(f"loudest sample of the mix: {mix.long().abs().max()} of {loudest:.0f}")

# Proof: the sum in NumPy
import numpy as np

expected = np.sum([track.numpy().astype(int) for track in tracks], axis=0)
assert np.array_equal(mix, expected)
assert abs(expected).max() == loudest > 2**15
