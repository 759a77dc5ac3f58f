import torch
from torch import nn

torch.manual_seed(0)
# user and film, as in the file
ratings = [(1, 31), (1, 1029), (2, 10), (2, 1029), (3, 31)]
users, films = torch.tensor(ratings).T

user_table = nn.Embedding(len(users.unique()), 8)
film_table = nn.Embedding(len(films.unique()), 8)
scores = (user_table(users) * film_table(films)).sum(dim=1)
print(f"scores: {scores.tolist()}")
