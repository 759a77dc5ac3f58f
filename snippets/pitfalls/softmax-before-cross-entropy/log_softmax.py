import torch
from torch import nn

torch.manual_seed(0)
scores = torch.randn(32, 5, requires_grad=True)  # 32 audio clips, 5 genres
genre = torch.randint(5, (32,))
loss_of = nn.CrossEntropyLoss()


def gradient(output):
    return torch.autograd.grad(loss_of(output, genre), scores)[0]


for name, function in {
    "softmax": torch.softmax,
    "log_softmax": torch.log_softmax,
}.items():
    output = function(scores, dim=1)
    same_loss = torch.isclose(loss_of(output, genre), loss_of(scores, genre)).item()
    same_gradient = torch.allclose(gradient(output), gradient(scores), atol=1e-6)
    print(f"{name}: same loss {same_loss}, same gradient {same_gradient}")
    assert same_loss == same_gradient == (name == "log_softmax")
