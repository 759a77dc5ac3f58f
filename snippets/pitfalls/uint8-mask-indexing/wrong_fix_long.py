import torch

next_states = [[0.1, 0.4], None, [0.3, 0.2], None, [0.9, 0.5]]  # None: the end
rewards = torch.tensor([1.0, -5.0, 2.0, -7.0, 3.0])

alive = torch.tensor([state is not None for state in next_states], dtype=torch.uint8)
kept = rewards[alive.long()].tolist()
print(f"rewards before the end: {kept}")

# Proof: the first two rewards, again and again.
assert kept == [-5.0, 1.0, -5.0, 1.0, -5.0]
