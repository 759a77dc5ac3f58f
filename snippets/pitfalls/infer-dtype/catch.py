import torch


def refused(records):
    """The entries that torch.tensor does not take, with its reason."""
    found = []
    for place, record in enumerate(records):
        for field, value in record.items():
            try:
                torch.tensor(value)
            except (RuntimeError, TypeError, ValueError) as error:
                found.append(f"record {place}, {field} {value!r}: {error}")
    return found


visits = [
    {"age": 34, "pressure": 121.0, "smoker": False},
    {"age": 67, "pressure": None, "smoker": True},
    {"age": 51, "pressure": 135.0, "smoker": "no"},
]
for line in refused(visits):
    print(line)
