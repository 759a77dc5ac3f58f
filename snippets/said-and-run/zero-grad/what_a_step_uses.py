import torch
from torch import nn

torch.manual_seed(0)
regressor = nn.Linear(2, 1, bias=False)
optimizer = torch.optim.SGD(regressor.parameters(), lr=0.1)
rooms, rent = torch.randn(16, 2), torch.randn(16, 1)

right = []  # the gradient at each step's weights, by its formula
for step in (1, 2, 3):
    weight = regressor.weight.detach().clone()
    right.append(2 * (rooms @ weight.T - rent).T @ rooms / len(rooms))

    nn.functional.mse_loss(regressor(rooms), rent).backward()  # and no clearing
    used = regressor.weight.grad
    torch.testing.assert_close(used, sum(right))
    assert used.shape == weight.shape
    print(
        f"step {step} uses the sum of {len(right)} right gradients, the newest included"
    )
    optimizer.step()
print("numbers in .grad, from first to last:", used.numel())
