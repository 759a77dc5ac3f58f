import torch

torch.manual_seed(0)
readings = torch.randn(3, 24, 2)  # 3 patients, 24 hours, 2 sensors
patient = torch.tensor([[63.0, 71.0], [48.0, 90.0], [70.0, 58.0]])  # age and weight

inputs = torch.cat([readings, patient.unsqueeze(1)], dim=-1)
print(f"inputs: {tuple(inputs.shape)}")
print(f"last patient, last hour: {inputs[-1, -1, 2:].tolist()}")
