import torch


def places_above(scores, limit=0.5):
    """Positions of the scores above the limit: none, one or several."""
    return (scores > limit).nonzero().squeeze()


for scores in [0.9, 0.1, 0.8], [0.9, 0.1, 0.2], [0.1, 0.1, 0.2]:
    places = places_above(torch.tensor(scores))
    print(f"{scores}: {places.dim()} axes, shape {tuple(places.shape)}")
    try:
        print(f"first: {places[:1].tolist()}")
    except IndexError as error:
        print(f"first: {error}")
