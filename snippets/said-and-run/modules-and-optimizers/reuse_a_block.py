from torch import nn


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv, self.norm = nn.Conv1d(4, 4, 3, padding=1), nn.BatchNorm1d(4)

    def forward(self, x):
        return x + self.norm(self.conv(x)).relu()


block = Block()
stacks = {
    "Sequential(Block(), Block(), Block())": nn.Sequential(Block(), Block(), Block()),
    "Sequential(block, block, block)": nn.Sequential(block, block, block),
    "ModuleList([Block()] * 3)": nn.ModuleList([Block()] * 3),
}
one = sum(weight.numel() for weight in block.parameters())
sets = []
for name, stack in stacks.items():
    sets.append(sum(weight.numel() for weight in stack.parameters()) // one)
    print(f"{name}: {len(stack)} blocks, {sets[-1]} set(s) of weights")
assert sets == [3, 1, 1]
