import gymnasium as gym
import numpy as np
import torch
from gymnasium.vector import AutoresetMode
from torch import nn


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


def old_step():
    _observation, _reward, _done, _info = env.step(0)


# The interface of the old gym
env = gym.make("CartPole-v1")
attempt("step without reset", lambda: env.step(0))
attempt("reset as one value", lambda: torch.as_tensor(env.reset(seed=0)))
attempt("step as four values", old_step)
attempt("a tensor as action", lambda: env.step(torch.tensor(1)))

# The seed of reset() is not that of the action space
for seed_space in (False, True):
    for _ in range(2):
        env.reset(seed=0)
        if seed_space:
            env.action_space.seed(0)
        actions = [int(env.action_space.sample()) for _ in range(10)]
        if seed_space:
            print("seeded actions:", actions)

# What an episode's last step is worth: cut off after 50 steps, but nothing fell down
env = gym.make("CartPole-v1", max_episode_steps=50)
observation, _ = env.reset(seed=0)
rows = []
for _ in range(2000):
    position, speed, angle, spin = observation
    action = int(angle + 0.5 * spin + 0.05 * position + 0.1 * speed > 0)
    after, reward, terminated, truncated, _ = env.step(action)
    rows.append((observation, after, reward, terminated, truncated))
    observation = after
    if terminated or truncated:
        observation, _ = env.reset()
before, after, reward, terminated, truncated = (
    torch.tensor(np.array(column), dtype=torch.float32)
    for column in zip(*rows, strict=True)
)
print(f"terminated: {terminated.sum():.0f}, truncated: {truncated.sum():.0f}")
for name, over in (
    ("terminated", terminated),
    ("terminated or truncated", terminated + truncated),
):
    torch.manual_seed(0)
    value = nn.Sequential(nn.Linear(4, 32), nn.Tanh(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(value.parameters(), lr=1e-2)
    for _ in range(100):
        with torch.no_grad():
            goal = reward + 0.95 * (1 - over) * value(after).squeeze(1)
        for batch in torch.randperm(2000).split(200):
            loss = nn.functional.mse_loss(value(before[batch]).squeeze(1), goal[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    learned = value(before).mean().item()
    print(f"value, cut where {name}: {learned:.0f}")
print(f"value if the pole stays up: {1 / (1 - 0.95):.0f}")

# Vector environments: what the step after an episode's end returns
for mode in (AutoresetMode.NEXT_STEP, AutoresetMode.SAME_STEP):
    envs = gym.make_vec(
        "CartPole-v1",
        num_envs=4,
        vectorization_mode="sync",
        vector_kwargs={"autoreset_mode": mode},
    )
    envs.reset(seed=0)
    envs.action_space.seed(0)
    ends = empty = 0
    for _ in range(250):
        _, reward, terminated, _, info = envs.step(envs.action_space.sample())
        ends += terminated.sum()
        empty += (reward == 0).sum()
    print(
        f"{mode.value}: {ends} episodes ended, {empty} steps whose action was ignored"
    )

# Proof: the pole does stay up when nothing cuts the episode off
free = gym.make("CartPole-v1").unwrapped
(position, speed, angle, spin), _ = free.reset(seed=0)
for _ in range(1000):
    action = int(angle + 0.5 * spin + 0.05 * position + 0.1 * speed > 0)
    (position, speed, angle, spin), _, terminated, _, _ = free.step(action)
    assert not terminated
