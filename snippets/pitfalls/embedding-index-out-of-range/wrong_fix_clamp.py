import torch
from torch import nn

torch.manual_seed(0)
films = torch.tensor([10, 31, 77])
film_table = nn.Embedding(len(films.unique()), 8)

rows = films.clamp(max=film_table.num_embeddings - 1)
vectors = film_table(rows)
print(f"rows of films 10, 31 and 77: {rows.tolist()}")
print(
    f"vectors of films 10 and 31 differ by {(vectors[0] - vectors[1]).abs().max():.4f}"
)

# Proof: all films share one row, so the model cannot tell them apart
assert len(rows.unique()) == 1
assert (vectors - film_table.weight[2]).abs().max() == 0
