import numpy as np
import pandas as pd
import torch
from torch import nn

# Two files, as they might come: the riders of each station, and the weather.
rng = np.random.default_rng(0)
days = pd.date_range("2025-01-01", periods=400, name="day")
season = np.cos(2 * np.pi * (days.day_of_year.to_numpy() - 200) / 365)
warmth = 12 + 9 * season + rng.normal(0, 3, 400)
sky = rng.choice(["sun", "cloud", "rain"], 400, p=[0.4, 0.4, 0.2])
trend = np.cumsum(rng.normal(0, 4, 400))  # drifts from day to day
pull = pd.Series(sky).map({"sun": 15, "cloud": 0, "rain": -30}).to_numpy()
city = 100 + 15 * season + warmth + trend + pull + 15 * (days.day_of_week < 5)
busy = rng.uniform(0.5, 1.5, 12)
rides = pd.DataFrame(
    {
        "day": np.repeat(days, 12),
        "station": np.tile([f"S{number:02}" for number in range(12)], 400),
        "riders": np.outer(city, busy).ravel() + rng.normal(0, 8, 4800),
    }
)
weather = pd.DataFrame({"temperature": warmth, "sky": sky}, index=days)
weather.loc[rng.random(400) < 0.1, "temperature"] = np.nan  # the sensor failed
weather.loc[rng.random(400) < 0.05, "sky"] = np.nan
rides.round({"riders": 0}).to_csv("rides.csv", index=False)
weather.round(1).to_csv("weather.csv")

# Read, join, and derive columns.
rides = pd.read_csv("rides.csv", parse_dates=["day"])
weather = pd.read_csv("weather.csv", parse_dates=["day"])
table = rides.merge(weather, on="day", validate="many_to_one")
table["weekday"] = table["day"].dt.day_name()
table["number"] = (table["day"] - table["day"].min()).dt.days
table["week_ago"] = table.groupby("station")["riders"].shift(7)
table = table.dropna(subset="week_ago").reset_index(drop=True)
print(table.drop(columns="number").iloc[[0, 1, -1]].to_string())
print("missing:", table.isna().sum().loc[lambda counts: counts > 0].to_dict())
print()


def to_tensors(numbers: list[str], kinds: list[str], train: pd.Series):
    """Return scaled numbers and codes; both are fitted on the rows of `train`."""
    columns = table[numbers].astype("float32")
    missing = columns.isna().loc[:, columns.isna().any()].add_prefix("no_")
    columns = columns.fillna(columns[train].median())
    columns = (columns - columns[train].mean()) / columns[train].std()
    columns = columns.join(missing)
    codes = {}
    for kind in kinds:
        known = pd.CategoricalDtype(sorted(table.loc[train, kind].dropna().unique()))
        codes[kind] = table[kind].astype(known).cat.codes + 1  # 0: missing, or new
    codes = pd.DataFrame(codes)
    return torch.tensor(columns.to_numpy("float32")), torch.tensor(
        codes.to_numpy("int64")
    )


class Model(nn.Module):
    """A table of embeddings for each kind, beside the numbers."""

    def __init__(self, numbers: int, sizes: list[int]) -> None:
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(size, 4) for size in sizes)
        self.layers = nn.Sequential(
            nn.Linear(numbers + 4 * len(sizes), 64),
            nn.ReLU(),
            nn.Linear(64, 64),
            nn.ReLU(),
            nn.Linear(64, 1),
        )

    def forward(self, numbers: torch.Tensor, codes: torch.Tensor) -> torch.Tensor:
        embedded = [one(codes[:, at]) for at, one in enumerate(self.tables)]
        return self.layers(torch.cat([numbers, *embedded], dim=1)).squeeze(1)


def error(train: pd.Series, numbers: list[str]) -> float:
    """Train on the rows of `train`; return the mean absolute error on the others."""
    torch.manual_seed(0)
    inputs, codes = to_tensors(numbers, ["station", "sky", "weekday"], train)
    mean, spread = table.loc[train, "riders"].agg(["mean", "std"])
    riders = torch.tensor(((table["riders"] - mean) / spread).to_numpy("float32"))
    model = Model(inputs.shape[1], [int(size) + 1 for size in codes.max(0).values])
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    rows = torch.tensor(train.to_numpy()).nonzero().squeeze(1)
    for _ in range(30):
        for batch in rows[torch.randperm(len(rows))].split(256):
            guess = model(inputs[batch], codes[batch])
            loss = nn.functional.mse_loss(guess, riders[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        wrong = (model(inputs, codes) - riders).abs()
    return spread * wrong[torch.tensor(~train.to_numpy())].mean().item()


past = table["day"] < "2025-12-01"
mixed = past.sample(frac=1, random_state=0).reset_index(drop=True)  # as many rows
plain = ["temperature", "number"]
errors = {}
print("split mean model")
for split, train, numbers in (
    ("random", mixed, plain),
    ("time", past, plain),
    ("time+lag", past, [*plain, "week_ago"]),
):
    mean = table.loc[train, "riders"].mean()
    baseline = (table.loc[~train, "riders"] - mean).abs().mean()
    errors[split] = error(train, numbers)
    print(split, f"{baseline:.0f} {errors[split]:.0f}")
naive = (table["riders"] - table["week_ago"])[~past].abs().mean()
print(f"\nas many riders as a week ago: {naive:.0f}")

# Proof: the random split flatters, and the lag helps
assert errors["random"] < 0.75 * errors["time"]
assert errors["time+lag"] < errors["time"] < naive
