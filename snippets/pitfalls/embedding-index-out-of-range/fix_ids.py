import torch
from torch import nn


class Rows:
    def __init__(self, ids):
        self.row = {one: n for n, one in enumerate(sorted(set(ids)), start=1)}

    def __len__(self):
        return len(self.row) + 1  # row 0 is for what was not seen in training

    def __call__(self, ids):
        return torch.tensor([self.row.get(one, 0) for one in ids])


torch.manual_seed(0)
# user and film, as in the file
ratings = [(1, 31), (1, 1029), (2, 10), (2, 1029), (3, 31)]
users, films = zip(*ratings, strict=True)

user_rows, film_rows = Rows(users), Rows(films)
user_table = nn.Embedding(len(user_rows), 8)
film_table = nn.Embedding(len(film_rows), 8)
scores = (user_table(user_rows(users)) * film_table(film_rows(films))).sum(dim=1)
print(f"scores: {[round(score, 2) for score in scores.tolist()]}")
print(f"rows of films 10, 31 and 77: {film_rows([10, 31, 77]).tolist()}")

# Proof: rows counted by hand, and every row but the one for unknown ids is used
user_row = torch.tensor([1, 1, 2, 2, 3])
film_row = torch.tensor([2, 3, 1, 3, 2])
expected = torch.einsum(
    "nk,nk->n", user_table.weight[user_row], film_table.weight[film_row]
)
torch.testing.assert_close(scores, expected)
assert film_rows([10, 31, 77]).tolist() == [1, 2, 0]
assert (len(user_rows), len(film_rows)) == (4, 4)
