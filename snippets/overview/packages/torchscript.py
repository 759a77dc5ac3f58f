import torch


def gate(x):
    if x.sum() > 0:
        return x * 2
    return x - 5


traced = torch.jit.trace(gate, torch.ones(2))  # sees one branch
negative = -torch.ones(2)
print("eager: ", gate(negative).tolist())
print("traced:", traced(negative).tolist())
assert torch.equal(gate(negative), negative - 5)
assert torch.equal(traced(negative), negative * 2), "the branch is frozen"
