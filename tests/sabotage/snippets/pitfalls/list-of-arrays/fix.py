batches = len(range(0, 6, 2))
assert batches == 3
print(f"batches: {batches}")
