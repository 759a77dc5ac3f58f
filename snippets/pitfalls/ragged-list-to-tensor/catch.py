from collections import Counter


def odd_rows(rows):
    """Positions and lengths of the rows that do not have the usual length."""
    usual, _ = Counter(map(len, rows)).most_common(1)[0]
    return usual, {at: len(row) for at, row in enumerate(rows) if len(row) != usual}


measured = [[20.1, 0.4, 3], [19.8, 0.5, 2], [20.4, 3], [19.9, 0.4, 1], []]
usual, odd = odd_rows(measured)
print(f"usual length: {usual}")
print(f"other lengths, by row: {odd}")
