import math
import os
from dataclasses import asdict, dataclass

import numpy as np
import torch
from bird_calls import BirdCalls, network
from torch import nn
from torch.utils.data import DataLoader


@dataclass(frozen=True)
class Config:
    seed: int = 0
    epochs: int = 6
    batch: int = 16
    accumulate: int = 2  # batches per step of the optimizer
    lr: float = 0.01
    warmup: int = 5
    clip: float = 1.0
    amp: str = ""  # "bfloat16" or "float16" on a GPU
    workers: int = 2
    save_every: int = 8  # steps
    checkpoint: str = "bird_calls.pt"


class Batches:
    """The batches of one epoch, as (epoch, index) pairs, from batch `start` on."""

    def __init__(self, size, batch, seed=None):
        self.size, self.batch, self.seed = size, batch, seed
        self.epoch = self.start = 0

    def __len__(self):
        return math.ceil(self.size / self.batch)

    def __iter__(self):
        order = np.arange(self.size)
        if self.seed is not None:
            np.random.default_rng((self.seed, self.epoch)).shuffle(order)
        for first in range(self.start * self.batch, self.size, self.batch):
            yield [(self.epoch, i) for i in order[first : first + self.batch].tolist()]


def loader(dataset, batches, workers, device):
    return DataLoader(
        dataset,
        batch_sampler=batches,
        num_workers=workers,
        persistent_workers=workers > 0,
        pin_memory=device.type == "cuda",
        generator=torch.Generator(),  # else iterators draw from the global one
    )


def factor(step, warmup, steps):
    """A linear start, then half a cosine down to zero."""
    if step < warmup:
        return (step + 1) / warmup
    return 0.5 + 0.5 * math.cos(math.pi * (step - warmup) / max(1, steps - warmup))


@torch.no_grad()
def validate(model, batches, device):
    model.eval()
    lost = right = 0
    for calls, kinds in batches:
        scores, kinds = model(calls.to(device)), kinds.to(device)
        lost += nn.functional.cross_entropy(scores, kinds, reduction="sum").item()
        right += (scores.argmax(1) == kinds).sum().item()
    model.train()
    return lost / len(batches.dataset), right / len(batches.dataset)


def fit(config, make_model, data, held_out, stop_at=None):
    """Train, or go on from the checkpoint; `stop_at`: the step that cuts us off."""
    torch.manual_seed(config.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    order = Batches(len(data), config.batch, config.seed)
    batches = loader(data, order, config.workers, device)
    validation = loader(held_out, Batches(len(held_out), 48), 0, device)
    model = make_model().to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=config.lr)
    steps = config.epochs * math.ceil(len(order) / config.accumulate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: factor(step, config.warmup, steps)
    )
    scaler = torch.amp.GradScaler(device.type, enabled=config.amp == "float16")
    amp = torch.autocast(
        device.type, getattr(torch, config.amp or "bfloat16"), bool(config.amp)
    )
    parts = {"model": model, "optimizer": optimizer}
    parts |= {"schedule": schedule, "scaler": scaler}
    at = {"epoch": 0, "batch": 0, "step": 0, "lost": 0.0}
    best, history = {"loss": math.inf}, []

    def save():
        state = {name: part.state_dict() for name, part in parts.items()}
        state |= {"at": at, "best": best, "history": history, "config": asdict(config)}
        state["random"] = torch.get_rng_state()
        state["random_cuda"] = torch.cuda.get_rng_state_all()  # empty without CUDA
        torch.save(state, f"{config.checkpoint}.new")
        os.replace(f"{config.checkpoint}.new", config.checkpoint)

    if os.path.exists(config.checkpoint):
        state = torch.load(config.checkpoint, map_location="cpu", weights_only=True)
        if state["config"] != asdict(config):
            raise ValueError(f"{config.checkpoint} belongs to {state['config']}")
        for name, part in parts.items():
            part.load_state_dict(state[name])
        at, best, history = state["at"], state["best"], state["history"]
        torch.set_rng_state(state["random"])
        torch.cuda.set_rng_state_all(state["random_cuda"])

    while at["epoch"] < config.epochs:
        order.epoch, order.start = at["epoch"], at["batch"]
        for number, (calls, kinds) in enumerate(batches, start=at["batch"]):
            calls = calls.to(device, non_blocking=True)
            kinds = kinds.to(device, non_blocking=True)
            first = (number - number % config.accumulate) * config.batch
            group = min(config.accumulate * config.batch, len(data) - first)
            with amp:
                scores = model(calls)
                loss = nn.functional.cross_entropy(scores, kinds, reduction="sum")
            at["lost"] += loss.item()
            scaler.scale(loss / group).backward()
            if (number + 1) % config.accumulate and number + 1 < len(order):
                continue

            scaler.unscale_(optimizer)
            finite = not scaler.is_enabled()  # a scaler skips such steps itself
            nn.utils.clip_grad_norm_(
                model.parameters(), config.clip, error_if_nonfinite=finite
            )
            scale = scaler.get_scale()
            scaler.step(optimizer)
            scaler.update()
            optimizer.zero_grad()
            if scaler.get_scale() >= scale:  # else the step was skipped
                schedule.step()
            at |= {"batch": number + 1, "step": at["step"] + 1}
            if at["step"] % config.save_every == 0:
                save()
            if at["step"] == stop_at:
                return model, best, history

        loss, accuracy = validate(model, validation, device)
        if loss < best["loss"]:
            weights = {name: w.clone() for name, w in model.state_dict().items()}
            best = {"loss": loss, "weights": weights}
        row = {"epoch": at["epoch"] + 1, "train": at["lost"] / len(data)}
        history.append(row | {"validation": loss, "accuracy": accuracy})
        at |= {"epoch": at["epoch"] + 1, "batch": 0, "lost": 0.0}
        save()
    return model, best, history


if __name__ == "__main__":
    torch.set_num_threads(1)  # more would only get in each other's way here
    data = BirdCalls(232, seed=0, augment=True)
    held_out = BirdCalls(96, seed=1, augment=False)
    model, best, history = fit(Config(), network, data, held_out)
    print("  ".join(history[0]))
    for row in history:
        print("  ".join(f"{value:.3g}".rjust(len(name)) for name, value in row.items()))
    model.load_state_dict(best["weights"])

    # Proof: it learns, and a finished run is not trained again
    assert history[-1]["accuracy"] > 0.9
    assert best["loss"] < 0.5
    assert best["loss"] == min(row["validation"] for row in history)
    assert abs(history[0]["train"] - np.log(3)) < 0.1
    again, _, same = fit(Config(), network, data, held_out)
    assert same == history
    written = torch.load("bird_calls.pt")
    last = list(written["model"])[-2]
    assert torch.equal(again[-1].weight, written["model"][last])
    assert torch.equal(model[-1].weight, written["best"]["weights"][last])
    assert not torch.equal(again[-1].weight, model[-1].weight)
