from collections import Counter

import numpy as np

table = np.array([[34, 1200.0, "yes"], [51, None, "no"], [28, 400.0, "yes"]], object)
for column in range(table.shape[1]):
    types = Counter(type(value).__name__ for value in table[:, column])
    print(f"column {column}: {dict(types)}")
