import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 1))
request = torch.ones(1, 4)

model.eval()
assert torch.equal(model(request), model(request))
print("eval() alone, recorded:", model(request).grad_fn.name())

with torch.inference_mode():
    answer = model(request)
print("inference_mode(), recorded:", answer.grad_fn)
assert torch.equal(answer, model(request))

scale = nn.Parameter(torch.ones(1, 1))
(answer + scale).sum().backward()  # a sum saves nothing for its backward pass
print("gradient through a sum with the answer:", scale.grad.item())
for action in (lambda: answer * scale, lambda: answer.add_(1)):
    try:
        action()
    except RuntimeError as error:
        print(f"RuntimeError: {str(error).split('.')[0]}")
    else:
        raise AssertionError("it was allowed")
