from torch import nn


class Filters(nn.Module):
    def __init__(self):
        super().__init__()
        self.filters = nn.Conv1d(1, 4, kernel_size=8, stride=4)


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(4, 2)


class Tagger(Filters, Head):
    def __init__(self):
        Filters.__init__(self)
        Head.__init__(self)


model = Tagger()
print(f"parameters: {sum(p.numel() for p in model.parameters())}")

# Proof: the model has the head alone, though the filters were made.
assert [name for name, _ in model.named_children()] == ["head"]
assert [p.numel() for p in model.parameters()] == [8, 2]
assert [p.numel() for p in Filters().parameters()] == [32, 4]
