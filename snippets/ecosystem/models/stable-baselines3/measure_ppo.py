import gymnasium as gym
import numpy as np
from stable_baselines3 import PPO
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.evaluation import evaluate_policy
from stable_baselines3.common.vec_env import VecNormalize, sync_envs_normalization


class Readings(gym.ObservationWrapper):
    """What the sensors deliver: not metres and radians, but 2048 plus 500 for each."""

    def __init__(self, env):
        super().__init__(env)
        self.observation_space = gym.spaces.Box(-np.inf, np.inf, (4,), np.float32)

    def observation(self, observation):
        return 2048 + 500 * observation


def make(seed: int):
    return make_vec_env("CartPole-v1", n_envs=8, seed=seed, wrapper_class=Readings)


envs = VecNormalize(make(seed=5))
test_envs = VecNormalize(make(seed=100), training=False, norm_reward=False)
model = PPO(
    "MlpPolicy",
    envs,
    n_steps=128,  # per environment, between two updates
    batch_size=256,
    learning_rate=1e-3,
    gamma=0.98,
    gae_lambda=0.8,
    seed=5,
    device="cpu",
)


def score(agent, environments) -> float:
    """Return the mean reward of 8 episodes, up to 500 each."""
    return evaluate_policy(agent, environments, n_eval_episodes=8)[0]


print("steps reward")
print(f"0 {score(model, test_envs):.1f}")
for _ in range(5):
    model.learn(2048, reset_num_timesteps=False)
    sync_envs_normalization(envs, test_envs)
    print(f"{model.num_timesteps} {score(model, test_envs):.1f}")
model.save("agent")  # without the statistics of the observations
envs.save("statistics.pkl")
print()

agent = PPO.load("agent", device="cpu")
plain_envs = make(seed=100)
without = score(agent, plain_envs)
print(f"loaded, without statistics: {without:.1f}")
normalized = VecNormalize.load("statistics.pkl", plain_envs)
normalized.training = False
normalized.norm_reward = False
reward = score(agent, normalized)
print(f"loaded, with statistics: {reward:.1f}")

# Proof: the agent learned, and without its statistics it is lost
assert reward > 100
assert without < reward / 3
