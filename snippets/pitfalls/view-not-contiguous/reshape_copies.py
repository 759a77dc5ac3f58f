import torch

torch.manual_seed(0)
spectrogram = torch.rand(100, 80)  # 100 frames of 80 mel bands
bands_first = spectrogram.t()

flat = bands_first.reshape(-1)
flat[:500] = 0  # mask the five lowest bands
print(f"zeros in the copy: {(flat == 0).sum()}")
print(f"zeros in the spectrogram: {(spectrogram == 0).sum()}")

# Proof: reshape() had to copy, so nothing of it arrives
assert (spectrogram == 0).sum() == 0
assert (flat == 0).sum() == 500
