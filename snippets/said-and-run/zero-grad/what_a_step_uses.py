import torch
from torch import nn

torch.manual_seed(0)
regressor = nn.Linear(2, 1, bias=False)
optimizer = torch.optim.SGD(regressor.parameters(), lr=0.1)
rooms, rent = torch.randn(16, 2), torch.randn(16, 1)

right = []  # the gradient at each step's weights, from its formula
for step in (1, 2, 3):
    weight = regressor.weight.detach().clone()
    right.append(2 * (rooms @ weight.T - rent).T @ rooms / len(rooms))

    nn.functional.mse_loss(regressor(rooms), rent).backward()  # and no clearing
    used = regressor.weight.grad
    torch.testing.assert_close(used, sum(right))
    assert used.shape == weight.shape
    new, total = right[-1].norm().item(), sum(right).norm().item()
    print(
        f"step {step}: new gradient {new:.4f}, sum {total:.4f}, .grad {used.norm():.4f}"
    )
    optimizer.step()
print("numbers in .grad, from first to last:", used.numel())

table = nn.Embedding(100, 2, sparse=True)  # its .grad lists the rows that were read
for _ in range(40):
    words = torch.randint(100, (16,))
    table(words).square().sum().backward()  # no clearing here either
rows = table.weight.grad._nnz()
assert rows > 100
print(
    "rows in a sparse .grad after 40 steps:", rows, "for a table of", len(table.weight)
)
