import torch

# A data set of pictures and masks; one mask was saved in colour.
data = [
    {"picture": torch.rand(3, 32, 32), "mask": torch.zeros(1, 32, 32)} for _ in range(5)
]
data[3]["mask"] = torch.zeros(3, 32, 32)

first = {field: tuple(value.shape) for field, value in data[0].items()}
for index in range(len(data)):
    for field, value in data[index].items():
        shape = tuple(value.shape)
        if shape != first[field]:
            print(f"sample {index}, {field}: {shape}, sample 0: {first[field]}")
