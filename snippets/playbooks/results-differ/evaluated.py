import torch
from planted import CAUSES, Run


def differing(validate):
    """How many predictions differ when one model is evaluated twice."""
    return (validate() != validate()).sum().item()


torch.set_num_threads(1)
counts = {cause: differing(Run(cause, 0).validate) for cause in CAUSES}
print("predictions that differ the second time, of 64:")
for cause, count in counts.items():
    print(f"{cause:24} {count:4}")

# Proof: it shows one of the mistakes
assert [cause for cause, count in counts.items() if count] == ["eval() missing"]
assert counts["eval() missing"] > 32
