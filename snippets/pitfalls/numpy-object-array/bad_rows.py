import numpy as np
import torch

rng = np.random.default_rng(0)
speakers = np.empty(3, dtype=object)  # as a column of a parquet file comes
for row in range(3):
    speakers[row] = rng.normal(size=4)

embeddings = torch.tensor(speakers, dtype=torch.float32)
alike = torch.cosine_similarity(embeddings[0], embeddings, dim=1)
print(f"similar to the first: {[round(value, 4) for value in alike.tolist()]}")
