import json
import sys
from pathlib import Path

import hydra
import torch
from hydra.core.hydra_config import HydraConfig
from hydra.utils import instantiate
from omegaconf import DictConfig, OmegaConf
from torch import nn

# In a project these files lie beside the script. This one writes them, to run alone.
FILES = {
    "config.yaml": """
defaults:
  - optimizer: sgd  # conf/optimizer/sgd.yaml
  - _self_
seed: 0
epochs: 10
width: 16
model:
  _target_: torch.nn.Sequential
  _args_:
    - _target_: torch.nn.Conv2d
      in_channels: 1
      out_channels: ${width}
      kernel_size: 5
    - {_target_: torch.nn.ReLU}
    - {_target_: torch.nn.AdaptiveMaxPool2d, output_size: 1}
    - {_target_: torch.nn.Flatten}
    - _target_: torch.nn.Linear
      in_features: ${width}
      out_features: 4
hydra:
  sweep: {dir: sweep}  # by default multirun/<date>/<time>
  hydra_logging: {formatters: {simple: {format: "[HYDRA] %(message)s"}}}  # no time
""",
    "optimizer/sgd.yaml": """
_target_: torch.optim.SGD
_partial_: true  # the parameters of the model come later
lr: 0.1
momentum: 0.9
""",
    "optimizer/adam.yaml": """
_target_: torch.optim.Adam
_partial_: true
lr: 0.001
""",
}
for name, text in FILES.items():
    file = Path(__file__).parent / "conf" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def strokes(count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Return noisy images of one stroke each, and its direction: one of four."""
    steps = torch.tensor([(0, 1), (1, 0), (1, 1), (1, -1)])
    images, labels = 0.4 * torch.randn(count, 1, 12, 12), torch.randint(4, (count,))
    middle = torch.randint(4, 8, (count, 1, 2))
    points = middle + steps[labels][:, None] * torch.arange(-2, 3)[:, None]
    images[torch.arange(count)[:, None], 0, points[..., 0], points[..., 1]] += 1
    return images, labels


def fit(cfg: DictConfig) -> float:
    torch.manual_seed(cfg.seed)
    (x, y), (x_test, y_test) = strokes(480), strokes(500)
    model = instantiate(cfg.model)
    optimizer = instantiate(cfg.optimizer)(model.parameters())
    for _ in range(cfg.epochs):
        for rows in torch.randperm(len(x)).split(40):
            loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        return (model(x_test).argmax(1) == y_test).float().mean().item()


@hydra.main(version_base=None, config_path="conf", config_name="config")
def main(cfg: DictConfig) -> None:
    result = {"accuracy": fit(cfg)}
    run = Path(HydraConfig.get().runtime.output_dir)  # each run has a folder
    (run / "result.json").write_text(json.dumps(result))


if __name__ == "__main__":
    if len(sys.argv) == 1:  # as if you had typed it behind `python sweep.py`
        sys.argv += ["--multirun", "optimizer=sgd,adam", "optimizer.lr=0.001,0.01,0.1"]
    main()

    print("optimizer lr accuracy run")
    for run in sorted(Path("sweep").glob("[0-9]*")):
        cfg = OmegaConf.load(run / ".hydra" / "config.yaml")  # what this run was given
        result = json.loads((run / "result.json").read_text())
        kind = cfg.optimizer._target_.rpartition(".")[2]
        print(kind, cfg.optimizer.lr, f"{result['accuracy']:.2f}", run.name)

# Proof: the last run, repeated from its saved configuration alone
assert fit(cfg) == result["accuracy"]
assert cfg.optimizer.lr == 0.1
assert "momentum" not in cfg.optimizer
