import gymnasium as gym
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Linear(64, 2))
optimizer = torch.optim.Adam(policy.parameters(), lr=2e-2)


def play(env, observation, greedy: bool = False):
    """Return observations, actions and rewards of one episode."""
    observations, actions, rewards = [], [], []
    over = False
    while not over:
        with torch.no_grad():
            chances = policy(torch.from_numpy(observation)).softmax(0)
        choice = chances.argmax() if greedy else torch.multinomial(chances, 1)
        observations.append(observation)
        actions.append(choice.item())
        observation, reward, terminated, truncated, _ = env.step(actions[-1])
        rewards.append(reward)
        over = terminated or truncated  # for whatever reason
    return torch.from_numpy(np.array(observations)), torch.tensor(actions), rewards


def score() -> float:
    """Return the mean length of ten episodes with the likelier action."""
    env = gym.make("CartPole-v1", max_episode_steps=200)
    lengths = []
    for seed in range(10):
        observation, _ = env.reset(seed=1000 + seed)
        lengths.append(len(play(env, observation, greedy=True)[2]))
    return sum(lengths) / 10


print(f"before training: {score():.1f} steps")
env = gym.make("CartPole-v1", max_episode_steps=200)
observation, _ = env.reset(seed=0)  # the seed once, not at each reset
print("episodes length")
for update in range(1, 41):
    observations, actions, returns, count = [], [], [], 0
    for _ in range(4):
        seen, done, rewards = play(env, observation)
        observation, _ = env.reset()
        later, backwards = 0.0, []
        for reward in reversed(rewards):
            later = reward + 0.99 * later
            backwards.append(later)
        observations.append(seen)
        actions.append(done)
        returns += reversed(backwards)
        count += len(rewards)

    returns = torch.tensor(returns)
    weights = (returns - returns.mean()) / returns.std()
    logits = policy(torch.cat(observations))
    surprise = nn.functional.cross_entropy(logits, torch.cat(actions), reduction="none")
    loss = (surprise * weights).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if update % 5 == 0:
        print(f"{4 * update} {count / 4:.1f}")

print()
after = score()
print(f"after training: {after:.1f} steps")

# Proof: the trained policy keeps the pole up for much longer
assert after > 100
