import warnings

import numpy as np
import torch

warnings.filterwarnings("ignore", "The given NumPy array is not writ")
message = (1000 * np.sin(np.arange(400) / 8)).astype(np.int16).tobytes()

samples = torch.from_numpy(np.frombuffer(message, dtype=np.int16))
loudness = samples.float().square().mean().sqrt().item()
print(f"loudness: {loudness:.1f}")

samples -= 100
print(f"first sample: {samples[0].item()}, in the message: {message[0]}")

# Proof: the bytes, which Python calls immutable, are those of the new samples.
assert message == samples.numpy().tobytes()
assert message[0] == 256 - 100
