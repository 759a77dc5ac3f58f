import torch
from torch import nn

torch.manual_seed(0)
x = nn.Linear(3, 4)(torch.randn(2, 3))
batched, single = nn.LSTM(3, 4)(torch.randn(5, 1, 3)), nn.LSTM(3, 4)(torch.randn(5, 3))
projected = nn.Linear(3, 4)(torch.randn(2, 5, 3))
tensors = {
    "x[0]": x[0],
    "x[:1]": x[:1],
    "x.chunk(2)[0]": x.chunk(2)[0],
    "x.reshape(4, 2)": x.reshape(4, 2),
    "x.T": x.T,
    "x[0].contiguous()": x[0].contiguous(),
    "x.detach()[0]": x.detach()[0],
    "state of an LSTM, no batch dimension": single[1][0],
    "last layer of an LSTM's state": batched[1][0][-1],
    "output of a Linear layer, input of 3 dimensions": projected,
    "state of an LSTM, batch of 1": batched[1][0],
    "x[[0]]": x[[0]],
    "x[x > 0]": x[x > 0],
    "x[0].clone()": x[0].clone(),
    "x": x,
}
for name, tensor in tensors.items():
    try:
        tensor.detach_()
        print(f"{name}: works")
    except RuntimeError as error:
        print(f"{name}: {str(error).partition('.')[0]}")
