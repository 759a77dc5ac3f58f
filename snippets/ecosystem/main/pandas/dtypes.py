import pandas as pd
import torch

table = pd.DataFrame({"age": [31, 45, 28], "city": ["Bern", "Lyon", "Graz"]})
try:
    torch.tensor(table.to_numpy())
except TypeError as error:
    print("TypeError:", error)

train, test = table[:1], table[1:]  # rows keep their labels
try:
    test["age"][0]
except KeyError as error:
    print("KeyError:", error)
print("first of the test:", test["age"].iloc[0])

codes = [part["city"].astype("category").cat.codes.tolist() for part in (train, test)]
print("codes of Bern; of Lyon and Graz:", *codes)

torch.from_numpy(table["age"].to_numpy())  # pandas hands it out read-only
ages = torch.tensor(table["age"].to_numpy())
assert ages.tolist() == [31, 45, 28]
