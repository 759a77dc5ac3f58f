import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Patients(Dataset):
    """Rows of a table: three readings, and a diagnosis in the last column."""

    def __init__(self, table):
        self.features = torch.tensor(table[:, :3], dtype=torch.float32)
        self.diagnosis = torch.tensor(table[:, 3], dtype=torch.long)

    def __len__(self):
        return len(self.diagnosis)

    def __getitem__(self, row):
        return self.features[row], self.diagnosis[row]


table = np.array([[63, 145, 233, 2], [37, 130, 250, 0], [41, 130, 204, 1]], float)
features, diagnosis = next(iter(DataLoader(Patients(table), batch_size=3)))
torch.manual_seed(0)
logits = nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 3))(features)
loss = nn.functional.cross_entropy(logits, diagnosis)
print("dtypes of a batch:", features.dtype, diagnosis.dtype)
print(f"loss: {loss:.4f}")

# Proof: in NumPy, minus the mean log-probability of the right class.
scores = logits.detach().numpy()
log_probability = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
assert np.isclose(loss.item(), -log_probability[range(3), [2, 0, 1]].mean())
