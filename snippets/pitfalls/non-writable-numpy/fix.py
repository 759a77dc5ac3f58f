import numpy as np
import torch

# 16-bit samples as they come from a socket, a file or a database: `bytes`.
message = (1000 * np.sin(np.arange(400) / 8)).astype(np.int16).tobytes()

samples = torch.from_numpy(np.frombuffer(message, dtype=np.int16).copy())
loudness = samples.float().square().mean().sqrt().item()
print(f"loudness: {loudness:.1f}")

samples -= 100  # writes into the copy
print(f"first sample: {samples[0].item()}, in the message: {message[0]}")

# Proof: the samples again, by the standard library.
import array

numbers = array.array("h", message)
assert abs(loudness - (sum(x * x for x in numbers) / 400) ** 0.5) < 0.1
assert samples.tolist() == [x - 100 for x in numbers]
assert samples[0].item() == -100
