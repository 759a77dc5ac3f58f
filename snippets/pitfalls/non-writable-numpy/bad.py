import numpy as np
import torch

# 16-bit samples as they come from a socket, a file or a database: `bytes`.
message = (1000 * np.sin(np.arange(400) / 8)).astype(np.int16).tobytes()

samples = torch.from_numpy(np.frombuffer(message, dtype=np.int16))
loudness = samples.float().square().mean().sqrt().item()
print(f"loudness: {loudness:.1f}")
