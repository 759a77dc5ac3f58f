import torch
from torch import nn

torch.manual_seed(0)
films = torch.tensor([31, 1029, 10, 1029, 31])
film_table = nn.Embedding(len(films.unique()), 8)

rows = films.clamp(max=film_table.num_embeddings - 1)
vectors = film_table(rows)
print(f"films: {len(films.unique())}, rows in use: {len(rows.unique())}")
print(f"films 31 and 1029 differ by {(vectors[0] - vectors[1]).abs().max():.4f}")

# Proof: all films share one row, so the model cannot tell them apart
assert len(rows.unique()) == 1
assert (vectors - film_table.weight[2]).abs().max() == 0
