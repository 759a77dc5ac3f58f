import torch
from planted import CAUSES, ITEMS, Service, prepare


def largest_differences(service, items):
    """What training's code and the service's code make of the same files."""
    pairs = zip(prepare(items), service.prepare(items), strict=True)
    return [(one - other).abs().max().item() for one, other in pairs]


torch.set_num_threads(1)
rows = {cause: largest_differences(Service(cause), ITEMS[:16]) for cause in CAUSES}
print(f"{'largest difference:':25} {'photos':>8} {'words':>6}")
for cause, (photos, words) in rows.items():
    print(f"{cause:25} {photos:8.2f} {words:6.0f}")

# Proof: it shows the four services that prepare their inputs in another way
found = [cause for cause, pair in rows.items() if max(pair) > 0.01]
assert found == [
    "not divided by 255",
    "not normalized",
    "blue and red exchanged",
    "another vocabulary",
]
assert [cause for cause in found if rows[cause][1]] == ["another vocabulary"]
