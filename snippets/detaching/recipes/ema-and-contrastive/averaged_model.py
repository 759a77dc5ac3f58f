import copy

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

torch.manual_seed(0)
model = nn.Linear(3, 1)
by_hand = copy.deepcopy(model).requires_grad_(False)
ema = get_ema_multi_avg_fn(0.9)
averages = {
    "AveragedModel(model)": AveragedModel(model),
    "multi_avg_fn=ema": AveragedModel(model, multi_avg_fn=ema),
    "multi_avg_fn=ema, first update at the start": AveragedModel(
        model, multi_avg_fn=ema
    ),
}
averages["multi_avg_fn=ema, first update at the start"].update_parameters(model)

history = []
for _ in range(20):  # weights that move, as they do in training
    with torch.no_grad():
        model.weight.add_(torch.randn(1, 3))
        by_hand.weight.lerp_(model.weight, 0.1)
    for average in averages.values():
        average.update_parameters(model)
    history.append(model.weight.detach().clone())


def shown(weight):
    return [f"{value:.4f}" for value in weight[0].tolist()]


print(f"{'by hand, decay 0.9':44}", shown(by_hand.weight))
for name, average in averages.items():
    print(f"{name:44}", shown(average.module.weight))
print(f"{'plain mean of the 20 weights':44}", shown(torch.stack(history).mean(dim=0)))
plain, late, same = (average.module.weight for average in averages.values())
torch.testing.assert_close(plain, torch.stack(history).mean(dim=0))
torch.testing.assert_close(same, by_hand.weight)
assert not torch.allclose(late, by_hand.weight, atol=0.01)

parameters = list(averages["AveragedModel(model)"].parameters())
training = sum(parameter.requires_grad for parameter in parameters)
assert training == 2
print("its parameters that require gradients:", training, "of", len(parameters))

try:
    AveragedModel(model, ema)  # the second argument is the device
except TypeError as error:
    print("AveragedModel(model, ema): TypeError:", str(error).partition(" - ")[0])
