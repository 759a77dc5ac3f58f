import torch

torch.manual_seed(0)
songs = torch.randn(500, 16)  # a vector of features for each song
genre = torch.randint(0, 4, (500,))
liked = torch.tensor([3, 141, 59])

chosen = songs[liked]  # rows by a list of indices: (3, 16)
first_half = songs[:, :8]  # a slice of the columns: (500, 8)
last = songs[..., -1, None]  # None adds a dimension: (500, 1)
of_genre_2 = songs[genre == 2]  # rows by a mask
print("shapes:", *[list(part.shape) for part in (chosen, first_half, last)])

# (3, 1, 16) - (500, 16) -> (3, 500, 16): aligned from the right, 1 is stretched.
difference = chosen[:, None, :] - songs
distance = difference.square().sum(dim=-1).sqrt()
print("difference:", list(difference.shape), "distance:", list(distance.shape))

nearest = distance.topk(3, largest=False).indices[:, 1:]  # the first is the song itself
print("nearest to each liked song:", nearest.tolist())

centred = songs - songs.mean(dim=1, keepdim=True)  # (500, 16) - (500, 1)
try:
    songs - songs.mean(dim=1)  # (500, 16) - (500,)
except RuntimeError as error:
    print(f"RuntimeError: {error}")

# Proof: the same distances without the large intermediate, and rows of mean zero.
assert torch.allclose(distance, torch.cdist(chosen, songs), atol=1e-3)
assert centred.mean(dim=1).abs().max() < 1e-6
assert len(of_genre_2) == (genre == 2).sum()
assert torch.equal(distance.argmin(dim=1), liked)
