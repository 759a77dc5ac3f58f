import os
import tempfile
from dataclasses import replace

import torch
from bird_calls import BirdCalls, network
from torch import nn
from train import Config, fit

LOSE = {
    "nothing": lambda state: None,
    "random state": lambda state: state.update(random=torch.get_rng_state()),
    "place in the epoch": lambda state: state["at"].update(batch=0),
    "state of the optimizer": lambda state: state["optimizer"].update(state={}),
    "schedule": lambda state: state["schedule"].update(last_epoch=0),
}


def difference(one, other, tensors=nn.Module.parameters):
    pairs = zip(tensors(one), tensors(other), strict=True)
    return max((a - b).abs().max().item() for a, b in pairs)


torch.set_num_threads(1)
os.chdir(tempfile.mkdtemp())
data = BirdCalls(232, seed=0, augment=True), BirdCalls(96, seed=1, augment=False)
config = Config(epochs=2, save_every=5, workers=0)
whole, _, history = fit(replace(config, checkpoint="whole.pt"), network, *data)

stopped, _, _ = fit(config, network, *data, stop_at=13)
at = torch.load(config.checkpoint)["at"]
print(f"last checkpoint: step {at['step']}, epoch {at['epoch']}, batch {at['batch']}")

rows = []
for number, (lost, lose) in enumerate(LOSE.items()):
    state = torch.load(config.checkpoint)
    lose(state)
    state["config"]["checkpoint"] = f"resumed{number}.pt"
    torch.save(state, f"resumed{number}.pt")
    part = replace(config, checkpoint=f"resumed{number}.pt")
    resumed, _, again = fit(part, network, *data)
    rows.append({"lost": lost, "weights": difference(whole, resumed)})
    rows[-1]["loss"] = abs(again[-1]["validation"] - history[-1]["validation"])

print()
print("".join(f"{name:24}" for name in rows[0]))
for lost, weights, loss in (row.values() for row in rows):
    print(f"{lost:24}{weights:<24.4f}{loss:.4f}")

# Proof: without a loss the same bits, otherwise not; two workers and a scaler as well
assert (at["epoch"], at["batch"], at["step"]) == (1, 4, 10)
assert difference(whole, stopped) > 0
assert rows[0]["weights"] == rows[0]["loss"] == 0
assert min(row["weights"] for row in rows[1:]) > 1e-3
assert again[0] == history[0]

config = replace(config, workers=2, checkpoint="workers.pt")
fit(config, network, *data, stop_at=13)
resumed, _, again = fit(config, network, *data)
assert difference(whole, resumed, lambda model: model.state_dict().values()) == 0
assert again == history

half = Config(epochs=1, save_every=5, workers=0, amp="float16", checkpoint="half.pt")
unbroken, _, _ = fit(replace(half, checkpoint="half_whole.pt"), network, *data)
fit(half, network, *data, stop_at=7)
assert difference(unbroken, fit(half, network, *data)[0]) == 0
assert difference(whole, unbroken) > 0

high = replace(half, checkpoint="high.pt")  # a scale so high that steps are skipped
fit(high, network, *data, stop_at=7)
state = torch.load("high.pt")
state["scaler"]["scale"] = 2.0**40
torch.save(state, "high.pt")
fit(high, network, *data)
state = torch.load("high.pt")
assert 2.0**36 < state["scaler"]["scale"] < 2.0**40
assert (state["at"]["step"], state["schedule"]["last_epoch"]) == (8, 5)
