import torch

width = 32_768
row = torch.tensor([0, 65_535, 65_536, 65_999], dtype=torch.int32)
narrow = row * width
wide = row.to(torch.int64) * width

print("row  int32  int64")
for line in zip(row.tolist(), narrow.tolist(), wide.tolist(), strict=True):
    print(*line, sep="  ")
print(f"last offset: {wide[-1].item()}")

# Proof: Python's integers, and where 32 bits wrap around
assert wide.tolist() == [number * width for number in row.tolist()]
assert narrow.tolist() == [0, 65_535 * width, -(2**31), 65_999 * width - 2**32]
