import torch
from bird_calls import BirdCalls, network
from torch import nn
from torch.utils.data import DataLoader


def trained():
    torch.manual_seed(0)
    data, model = BirdCalls(480, seed=0, augment=True), network().double()
    model[-2] = nn.Identity()  # no Dropout, and double: so that CPUs agree
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    for epoch in range(8):
        keys = [(epoch, index) for index in torch.randperm(480).tolist()]
        for batch, kinds in DataLoader(data, 32, sampler=keys):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(batch.double()), kinds).backward()
            optimizer.step()
    return model.eval()


def shares(values, edges):
    counts = torch.bucketize(values, edges).bincount(minlength=len(edges) + 1)
    return (counts / len(values)).clamp(min=0.005)  # no logarithm of zero


def stability_index(expected, seen, edges):
    """How far two samples are apart: 0 if each bin has the same share of both."""
    old, new = shares(expected, edges), shares(seen, edges)
    return ((new - old) * (new / old).log()).sum().item()


torch.set_num_threads(1)
model = trained()
held_out = BirdCalls(2600, seed=1, augment=False)
calls, kinds = torch.from_numpy(held_out.calls)[:, None].double(), held_out.kinds
with torch.inference_mode():
    usual = model(calls[:600]).softmax(1).max(1).values
    edges = usual.quantile(torch.tensor([0.2, 0.4, 0.6, 0.8]).double())
    rows = []
    for hour in range(20):
        now = slice(600 + 100 * hour, 700 + 100 * hour)
        volume = 1 - 0.08 * max(0, hour - 9)  # from hour 10 a microphone gets weaker
        sure, answers = model(calls[now] * volume).softmax(1).max(1)
        index = stability_index(usual, sure, edges)
        right = (answers == kinds[now]).double().mean().item()
        rows.append({"hour": hour, "index": index, "accuracy": right})
print(*rows[0])
for row in rows:
    print(f"{row['hour']:4} {row['index']:5.2f} {row['accuracy']:8.2f}")

# Proof: the index moves hours before the accuracy does
quiet = max(row["index"] for row in rows[:10])
assert quiet < 0.06
assert min(row["index"] for row in rows[10:]) > 2 * quiet
assert min(row["accuracy"] for row in rows[:17]) > 0.9
assert rows[17]["accuracy"] < 0.9
assert rows[-1]["accuracy"] < 0.6
