import os
import sys
from pathlib import Path

import hydra
import torch
from hydra import compose, initialize_config_dir
from hydra.utils import instantiate
from omegaconf import DictConfig, OmegaConf

folder = Path(__file__).parent / "conf"
folder.mkdir(exist_ok=True)
(folder / "config.yaml").write_text("""
data: ???  # to be given on the command line
pool: {_target_: torch.nn.MaxPool2d, kernel_size: [2, 2]}
layer: {_target_: torch.nn.linear, in_features: 4, out_features: 2}
optimizer: {_target_: torch.optim.SGD, lr: 0.1}
""")
images = torch.randn(1, 1, 8, 8)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        text = str(error).split("\n\t(2)")[-1]  # torch.load says it in its second half
        print(f"{what}: {type(error).__name__}: {' '.join(text.split())}")
        reason = " ".join(str(error.__cause__).split())
        if error.__cause__ and reason not in text:
            print("    behind it:", reason)


with initialize_config_dir(str(folder), version_base=None):
    for word in ("optimizer.momentum=0.9", "+optimizer.momentum=0.9"):
        attempt(word, lambda word=word: compose("config", [word]).optimizer)
    cfg = compose("config")

attempt("a value that nobody gave", lambda: cfg.data)
attempt("a wrong _target_", lambda: instantiate(cfg.layer))

pool = instantiate(cfg.pool)
attempt(f"kernel_size {type(pool.kernel_size).__name__}", lambda: pool(images).shape)
pool = instantiate(cfg.pool, _convert_="all")
attempt(f"kernel_size {type(pool.kernel_size).__name__}", lambda: pool(images).shape)

groups = [{"params": [torch.zeros(2, requires_grad=True)], "weight_decay": 0.1}]
attempt("groups", lambda: instantiate(cfg.optimizer, params=groups))
build = instantiate(cfg.optimizer, _partial_=True)
attempt("groups, _partial_", lambda: len(build(groups).param_groups))

torch.save({"config": cfg}, "model.pt")
attempt("loaded", lambda: torch.load("model.pt"))
torch.save({"config": OmegaConf.to_container(cfg)}, "model.pt")
attempt("loaded, from to_container", lambda: torch.load("model.pt")["config"]["pool"])

Path("data.csv").write_text("1,2,3")


@hydra.main(version_base=None, config_path="conf", config_name="config")
def run(cfg: DictConfig) -> None:
    print("working directory:", os.path.relpath(os.getcwd(), folder.parent))
    attempt("the file", lambda: Path(cfg.data).read_text())
    absolute = hydra.utils.to_absolute_path(cfg.data)
    attempt("its absolute path", lambda: Path(absolute).read_text())


for word in ("hydra.job.chdir=false", "hydra.job.chdir=true"):
    sys.argv[1:] = ["data=data.csv", "hydra.run.dir=outputs/first", word]
    run()
