import json

import torch

visits = json.loads("""[
    {"age": 34, "pressure": 121},
    {"age": 67, "pressure": null},
    {"age": 51, "pressure": 135}
]""")

features = torch.tensor([[visit["age"], visit["pressure"]] for visit in visits])
print(f"features: {features.tolist()}")
