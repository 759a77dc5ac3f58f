import torch

images = torch.empty(66_000, 32_768, dtype=torch.int8, device="meta")
rows = (2**31 - 1) // images[0].numel()
parts = images.split(rows)
elements = images.numel()
print(f"elements: {elements}")
print(f"elements of each part: {[part.numel() for part in parts]}")

# Proof: no part reaches 2^31, and together they are the whole
assert max(part.numel() for part in parts) < 2**31
assert rows == 65_535
assert sum(map(len, parts)) == len(images)
assert elements == 66_000 * 32_768
assert [part.numel() for part in parts] == [65_535 * 32_768, 465 * 32_768]
