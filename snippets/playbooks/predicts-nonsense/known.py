import torch
from planted import CAUSES, ITEMS, Service


def share_right(service, items):
    """How many samples of the training set the service answers right, one by one."""
    return sum(service.answer(item) == item[2] for item in items) / len(items)


torch.set_num_threads(1)
shares = {cause: share_right(Service(cause), ITEMS[:64]) for cause in CAUSES}
print("training samples answered right:")
for cause, share in shares.items():
    print(f"{cause:25} {share:5.2f}")

# Proof: without a mistake nearly all are right, and with any of them far fewer
assert shares.pop("none") > 0.95
assert max(shares.values()) < 0.8, shares
