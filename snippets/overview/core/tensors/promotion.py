import torch

dtypes = [torch.int64, torch.float16, torch.bfloat16, torch.float32]
short = {dtype: str(dtype).removeprefix("torch.") for dtype in [*dtypes, torch.float64]}
print("+        ", *[f"{short[dtype]:8}" for dtype in dtypes])
for left in dtypes:
    sums = [torch.ones(2, dtype=left) + torch.ones(2, dtype=right) for right in dtypes]
    print(f"{short[left]:9} ", *[f"{short[total.dtype]:8}" for total in sums])

prices = torch.ones(3)
print("float32 * 2.5:", (prices * 2.5).dtype, "| int64 / 2:", (prices.long() / 2).dtype)
print("float32 * float64:", (prices * prices.double()).dtype)
print("float32 * a float64 without dimensions:", (prices * prices.double().sum()).dtype)
print("uint8, 250 + 10:", (torch.tensor([250], dtype=torch.uint8) + 10).item())
