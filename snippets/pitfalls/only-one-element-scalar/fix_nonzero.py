import torch

sentences = torch.tensor([[5, 1, 8, 2], [7, 9, 3, 2], [1, 4, 1, 2]])
unknown = 1  # the token for words that the model does not know

places = []
for tokens in sentences:
    places.append((tokens == unknown).nonzero().flatten().tolist())
print("unknown words at:", places)

# Proof: the same search in plain Python.
rows = sentences.tolist()
assert places == [[i for i, token in enumerate(row) if token == 1] for row in rows]
