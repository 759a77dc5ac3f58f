import torch


def gate(x):
    if x.sum() > 0:
        return x * 2
    return x - 5


traced = torch.jit.trace(gate, torch.ones(2))  # runs it once, and sees one branch
scripted = torch.jit.script(gate)  # compiles the source, with both branches
negative = -torch.ones(2)
print("eager: ", gate(negative).tolist())
print("traced:", traced(negative).tolist())
print("scripted:", scripted(negative).tolist())
assert torch.equal(gate(negative), negative - 5)
assert torch.equal(traced(negative), negative * 2), "the branch is frozen"
assert torch.equal(scripted(negative), negative - 5)
