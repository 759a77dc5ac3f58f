import torch
from bird_calls import BirdCalls, network
from torch import nn
from torch.utils.data import default_collate

calls = BirdCalls(24, seed=0, augment=False)
batch, kinds = default_collate([calls[0, index] for index in range(24)])


def losses(make_model=network, kinds=kinds, clear=True, steps=60):
    """The losses on one batch, learnt again and again."""
    torch.manual_seed(0)
    model = make_model()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model(batch), kinds)
        yield loss.item()
        if clear:
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()


torch.set_num_threads(1)
runs = {
    "right": losses(),
    "softmax": losses(lambda: network().append(nn.Softmax(1))),
    "no_zero_grad": losses(clear=False),
    "wrong_labels": losses(kinds=kinds.roll(1)),
}
curves = {name: list(run) for name, run in runs.items()}
print("step", *curves)
for step, row in enumerate(zip(*curves.values(), strict=True)):
    if step % 3 == 0 or step == 59:
        print(f"{step:4}", "  ".join(f"{loss:.2g}" for loss in row))

# Proof: the right one is learnt, and wrong labels are on their way
last = {name: curve[-1] for name, curve in curves.items()}
assert last["right"] < 0.3
assert (kinds != kinds.roll(1)).sum() == 13
assert last["softmax"] > 0.8
assert last["no_zero_grad"] > 5
assert last["wrong_labels"] < 0.5
