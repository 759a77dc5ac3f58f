import gymnasium as gym
import numpy as np
from stable_baselines3 import PPO
from stable_baselines3.common.env_checker import check_env
from stable_baselines3.common.env_util import make_vec_env


class Walk(gym.Env):
    """Walk along a line to one of its ends."""

    observation_space = gym.spaces.Box(-1, 1, (1,), np.float32)
    action_space = gym.spaces.Discrete(2)

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.place = 0.0
        return self.observe(), {}

    def step(self, action):
        self.place += 0.1 if action else -0.1
        return self.observe(), self.place, abs(self.place) > 0.9, False, {}

    def observe(self):
        return np.array([self.place], dtype=np.float32).clip(-1, 1)


class OldReset(Walk):
    def reset(self, *, seed=None, options=None):
        return super().reset(seed=seed)[0]


class OldStep(Walk):
    def step(self, action):
        observation, reward, terminated, _, info = super().step(action)
        return observation, reward, terminated, info


class Float64(Walk):
    def observe(self):
        return np.array([self.place]).clip(-1, 1)


class Camera(Walk):
    observation_space = gym.spaces.Box(0, 1, (64, 64, 3), np.float32)

    def observe(self):
        return np.zeros((64, 64, 3), np.float32)


def learn(env, policy: str = "MlpPolicy"):
    model = PPO(policy, env, n_steps=16, batch_size=16, n_epochs=1, device="cpu")
    model.learn(16)
    return "no error"


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


check_env(Walk())
for kind in (OldReset, OldStep, Float64):
    attempt(f"{kind.__name__}, learn", lambda kind=kind: learn(kind()))
    attempt(f"{kind.__name__}, check_env", lambda kind=kind: check_env(kind()))
attempt("Camera, learn", lambda: learn(Camera(), "CnnPolicy"))

# Two interfaces: an environment of Gymnasium, and a vector environment of this library
model = PPO("MlpPolicy", "CartPole-v1", device="cpu")
env = gym.make("CartPole-v1")
attempt("predict(env.reset())", lambda: model.predict(env.reset(seed=0)))
vec_env = make_vec_env("CartPole-v1", n_envs=8)
attempt("vec_env.reset()", lambda: type(vec_env.reset()).__name__)
attempt("vec_env.step()", lambda: f"{len(vec_env.step([0] * 8))} values")
