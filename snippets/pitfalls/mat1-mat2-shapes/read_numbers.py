import torch
from torch import nn

linear = nn.Linear(300, 64)  # made for images of 3 x 10 x 10, or for 300 features
inputs = {
    "another image size": torch.rand(16, 3, 12, 12).flatten(1),
    "not flattened": torch.rand(16, 3, 10, 10),
    "the batch was flattened, too": torch.rand(16, 3, 10, 10).flatten(),
    "one image, no batch axis": torch.rand(3, 10, 10).flatten(1),
    "features are not last": torch.rand(16, 300, 20),
}
calls = {cause: (linear, batch) for cause, batch in inputs.items()}
calls["the weight is transposed"] = torch.matmul, torch.rand(16, 300), linear.weight

for cause, (call, *arguments) in calls.items():
    try:
        call(*arguments)
    except RuntimeError as error:
        message = str(error)
        print(f"{cause}: {message[message.index('(') :]}")
