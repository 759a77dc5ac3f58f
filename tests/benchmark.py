"""What the runner costs: `make benchmark`. Times differ between machines, so this is no part of the tests."""

import statistics
import tempfile
from pathlib import Path

from run_snippet import run_snippet

EMPTY = "import torch\n"
TRAINING = """\
import torch
from torch import nn

torch.manual_seed({seed})
features, targets = torch.randn(64, 16), torch.randn(64, 1)
model = nn.Linear(16, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(5):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(features), targets)
    loss.backward()
    optimizer.step()
print(f"loss: {{loss.item():.4f}}")
"""


def seconds(folder: Path, text: str, count: int) -> list[float]:
    """Return how long each of `count` runs took."""
    times = []
    for seed in range(count):
        script = folder / f"script_{seed}.py"
        script.write_text(text.format(seed=seed))
        run = run_snippet(script)
        assert run.ended == "finished", run
        times.append(run.seconds)
    return times


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"import torch: median {statistics.median(seconds(folder, EMPTY, 50)) * 1e3:.0f} ms (at most 35)")
        times = seconds(folder, TRAINING, 1000)
        print(f"300 snippets: mean {statistics.mean(times[:300]) * 1e3:.0f} ms each (at most 80)")
        print(f"the last 300 of 1000: mean {statistics.mean(times[-300:]) * 1e3:.0f} ms each (no more)")
