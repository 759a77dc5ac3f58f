from collections import Counter

cards = 2  # torch.cuda.device_count()
processes = 4  # torchrun --nproc-per-node=4
chosen = Counter(rank % cards for rank in range(processes))
most = max(chosen.values())
print(f"processes on a card, of two: {most}")

# Proof: the count by hand, ranks 0 and 2 on card 0 and ranks 1 and 3 on card 1
assert most == 2
assert chosen == {0: 2, 1: 2}
