from torch.utils.data import DistributedSampler

orders = {}
for call in (False, True):
    sampler = DistributedSampler(range(10), num_replicas=2, rank=0, seed=0)
    for epoch in range(2):
        if call:
            sampler.set_epoch(epoch)
        orders[call, epoch] = [*sampler]
        print(f"set_epoch {call}, epoch {epoch}:", orders[call, epoch])
odd = [[*DistributedSampler(range(5), 2, rank, shuffle=False)] for rank in (0, 1)]
print("five items for two processes:", odd)

# Proof: the order changes with the call only, and the first item comes twice
assert orders[False, 0] == orders[False, 1] == orders[True, 0] != orders[True, 1]
assert odd == [[0, 2, 4], [1, 3, 0]]
