import torch

torch.manual_seed(0)
readings = torch.randn(3, 24, 2)  # 3 patients, 24 hours, 2 sensors
patient = torch.tensor([[63.0, 71.0], [48.0, 90.0], [70.0, 58.0]])  # age and weight

per_hour = patient.unsqueeze(1).expand(-1, readings.shape[1], -1)
inputs = torch.cat([readings, per_hour], dim=-1)
print(f"inputs: {tuple(inputs.shape)}")
print(f"last patient, last hour: {inputs[-1, -1, 2:].tolist()}")

# Proof: row by row, with lists.
for who in range(3):
    for hour in range(24):
        expected = readings[who, hour].tolist() + patient[who].tolist()
        assert inputs[who, hour].tolist() == expected
assert inputs.shape == (3, 24, 4)
