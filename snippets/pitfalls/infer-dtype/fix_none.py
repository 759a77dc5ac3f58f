import json
import statistics

import torch

visits = json.loads("""[
    {"age": 34, "pressure": 121},
    {"age": 67, "pressure": null},
    {"age": 51, "pressure": 135}
]""")

measured = [v["pressure"] for v in visits if v["pressure"] is not None]
typical = statistics.median(measured)
rows = []
for visit in visits:
    missing = visit["pressure"] is None
    rows.append([visit["age"], typical if missing else visit["pressure"], int(missing)])
features = torch.tensor(rows, dtype=torch.float32)
print(f"features: {features.tolist()}")

# Proof: each row as written by hand; 128 is the middle of 121 and 135.
expected = [[34.0, 121.0, 0.0], [67.0, 128.0, 1.0], [51.0, 135.0, 0.0]]
assert features.tolist() == expected
