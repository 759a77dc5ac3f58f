import pandas as pd
import torch

table = pd.DataFrame({"age": [31, 45], "city": ["Bern", "Lyon"]})
try:
    torch.tensor(table.to_numpy())
except TypeError as error:
    print("TypeError:", error)

torch.from_numpy(table["age"].to_numpy())  # pandas hands it out read-only
ages = torch.tensor(table["age"].to_numpy())
assert ages.tolist() == [31, 45]
