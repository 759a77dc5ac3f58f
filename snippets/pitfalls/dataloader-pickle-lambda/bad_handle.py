import os
import sqlite3
import tempfile

import torch
from torch.utils.data import DataLoader, Dataset


class Sales(Dataset):
    """Rows of a table; the features are a price and an amount."""

    def __init__(self, path):
        self.table = sqlite3.connect(path)
        self.rows = self.table.execute("SELECT count(*) FROM sales").fetchone()[0]

    def __len__(self):
        return self.rows

    def __getitem__(self, index):
        query = "SELECT price, amount FROM sales WHERE rowid = ?"
        return torch.tensor(self.table.execute(query, [index + 1]).fetchone())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sales.db")
        with sqlite3.connect(path) as table:
            table.execute("CREATE TABLE sales (price REAL, amount REAL)")
            rows = [(i / 2, i) for i in range(30)]
            table.executemany("INSERT INTO sales VALUES (?, ?)", rows)
        sales = Sales(path)
        # "spawn" is the default on Windows and macOS.
        loader = DataLoader(sales, 15, num_workers=1, multiprocessing_context="spawn")
        for batch in loader:
            print(f"sums: {batch.sum(dim=0).tolist()}")
