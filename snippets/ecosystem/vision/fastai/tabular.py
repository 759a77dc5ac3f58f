import warnings

import numpy as np
import pandas as pd

warnings.simplefilter("ignore")  # those of its imports
from fastai.tabular.all import (
    Categorify,
    CategoryBlock,
    Normalize,
    RandomSplitter,
    TabularDataLoaders,
    accuracy,
    range_of,
    set_seed,
    tabular_learner,
)

set_seed(0, reproducible=True)
rng = np.random.default_rng(0)
table = pd.DataFrame({"speed": rng.normal(size=600), "load": rng.normal(size=600)})
table["wear"] = np.where(table["speed"] + table["load"] > 0, "high", "low")

loaders = TabularDataLoaders.from_df(
    table,
    procs=[Categorify, Normalize],
    cont_names=["speed", "load"],
    y_names="wear",
    y_block=CategoryBlock(),
    valid_idx=RandomSplitter(seed=0)(range_of(table))[1],
    bs=50,
)
learner = tabular_learner(loaders, layers=[32], metrics=accuracy)
with learner.no_bar(), learner.no_logging():
    learner.fit_one_cycle(8, 0.05)
    _, score = learner.validate()

assert score > 0.9
print(f"validation accuracy: {score:.2f}")
