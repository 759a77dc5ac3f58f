import torch
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.set_default_device("cuda" if torch.cuda.is_available() else "cpu")
device = torch.get_default_device()
recordings = TensorDataset(torch.arange(100))
seeded = torch.Generator(device).manual_seed(0)
train, test = random_split(recordings, [80, 20], generator=seeded)
loader = DataLoader(train, batch_size=16, shuffle=True, generator=seeded)
seen = torch.cat([batch for (batch,) in loader])
print(f"drawn for training: {len(seen)}, for testing: {len(test)}")

# Proof: each recording is in one part, the order is mixed, and the seed repeats it
assert {*seen.tolist(), *(int(one) for (one,) in test)} == set(range(100))
assert len(seen) == 80
assert len(test) == 20
assert seen.tolist() != sorted(seen.tolist())
again = torch.Generator(device).manual_seed(0)
same = random_split(recordings, [80, 20], generator=again)
assert [part.indices for part in same] == [train.indices, test.indices]
repeated = DataLoader(same[0], batch_size=16, shuffle=True, generator=again)
assert torch.equal(torch.cat([batch for (batch,) in repeated]), seen)
