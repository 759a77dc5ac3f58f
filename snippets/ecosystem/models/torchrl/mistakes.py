import gymnasium as gym
import torch
from tensordict import TensorDict
from tensordict.nn import TensorDictModule
from torchrl.data import LazyTensorStorage, ReplayBuffer
from torchrl.envs import (
    ExplorationType,
    GymEnv,
    GymWrapper,
    SerialEnv,
    set_exploration_type,
)
from torchrl.modules import MLP, ProbabilisticActor, QValueActor, ValueOperator
from torchrl.objectives import ClipPPOLoss, DQNLoss
from torchrl.objectives.value import GAE

torch.manual_seed(0)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


def actor(log_prob: bool):
    logits = TensorDictModule(MLP(4, 2), in_keys=["observation"], out_keys=["logits"])
    return ProbabilisticActor(
        logits,
        in_keys=["logits"],
        distribution_class=torch.distributions.Categorical,
        return_log_prob=log_prob,
    )


class Spy(gym.Wrapper):
    """Count how often the environment gets action 1."""

    ones = 0

    def step(self, action):
        self.ones += int(action)
        return super().step(action)


# The environment expects one-hot vectors, the policy gives numbers
for categorical in (False, True):
    spy = Spy(gym.make("CartPole-v1"))
    env = GymWrapper(spy, categorical_action_encoding=categorical)
    env.set_seed(0)
    data = env.rollout(30, actor(False), break_when_any_done=False)
    other = abs(int(data["action"].sum()) - spy.ones)
    print(f"categorical={categorical}: {other} of 30 actions were not those chosen")

# Outside of a collector an actor takes the likeliest action
same = TensorDict({"observation": torch.ones(1000, 4)}, [1000])
sampler = actor(False)
print("different actions by default:", len(sampler(same)["action"].unique()))
with set_exploration_type(ExplorationType.RANDOM):
    print("different actions when exploring:", len(sampler(same)["action"].unique()))

envs = gym.make_vec("CartPole-v1", num_envs=4, vectorization_mode="sync")
attempt("vector environment", lambda: GymWrapper(envs).batch_size)

# What the loss needs
env = GymEnv("CartPole-v1", categorical_action_encoding=True)
env.set_seed(0)
critic = ValueOperator(MLP(4, 1), in_keys=["observation"])
policy = actor(True)
ppo = ClipPPOLoss(policy, critic)
attempt("no log-probabilities", lambda: ppo(env.rollout(20, actor(False))))
attempt("no no_grad()", lambda: ppo(env.rollout(20, policy)))

# Advantages are sums along time
with torch.no_grad():
    data = env.rollout(200, policy, break_when_any_done=False)
    gae = GAE(gamma=0.99, lmbda=0.95, value_network=critic)
    right = gae(data.clone())["advantage"]
    order = torch.randperm(200)
    shuffled = gae(data[order])["advantage"]
print("correlation after shuffling first:", end=" ")
print(f"{torch.corrcoef(torch.stack([right[order, 0], shuffled[:, 0]]))[0, 1]:.1f}")

# Rows of the buffer are rows of the first dimension
several = SerialEnv(4, lambda: GymEnv("CartPole-v1", categorical_action_encoding=True))
rollout = several.rollout(5, break_when_any_done=False)
for name, rows in (("as it is", rollout), ("flattened", rollout.reshape(-1))):
    buffer = ReplayBuffer(storage=LazyTensorStorage(100), batch_size=2)
    buffer.extend(rows)
    print(f"{name}: {len(buffer)} rows, a sample {tuple(buffer.sample().shape)}")

# A target network that nobody updates
values = QValueActor(MLP(4, 2), in_keys=["observation"], spec=env.action_spec)
dqn = DQNLoss(values, action_space=env.action_spec)
with torch.no_grad():
    data = env.rollout(20, values)
dqn(data)
