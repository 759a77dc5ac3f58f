import torch
from planted import CAUSES, ITEMS, Service, prepare


def statistics(photos):
    """The mean of each channel, and the mean of their deviations."""
    means, deviations = photos.mean((0, 2, 3)), photos.std((0, 2, 3))
    return [*means.tolist(), deviations.mean().item()]


torch.set_num_threads(1)
rows = {"in training": statistics(prepare(ITEMS)[0])}
rows |= {cause: statistics(Service(cause).prepare(ITEMS)[0]) for cause in CAUSES}
print(f"{'photos:':25} {'mean 0':>8} {'mean 1':>8} {'mean 2':>8} {'deviation':>9}")
for cause, row in rows.items():
    print(f"{cause:25} {row[0]:z8.1f} {row[1]:z8.1f} {row[2]:z8.1f} {row[3]:9.1f}")

# Proof: it shows what is done to the photos, and says nothing about words
training = rows.pop("in training")
far = {
    cause: [abs(a - b) > 0.3 for a, b in zip(row, training, strict=True)]
    for cause, row in rows.items()
}
assert [cause for cause in CAUSES if any(far[cause])] == [
    "not divided by 255",
    "not normalized",
    "blue and red exchanged",
]
assert rows["not divided by 255"][3] > 100 * training[3]
assert rows["not normalized"][3] < 0.5 * training[3]
