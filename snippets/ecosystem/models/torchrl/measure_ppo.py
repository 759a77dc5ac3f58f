import gymnasium as gym
import torch
from gymnasium.vector import AutoresetMode
from tensordict.nn import TensorDictModule
from torch import nn
from torchrl.collectors import Collector
from torchrl.data import LazyTensorStorage, ReplayBuffer, SamplerWithoutReplacement
from torchrl.envs import (
    ExplorationType,
    GymEnv,
    GymWrapper,
    StepCounter,
    TransformedEnv,
    set_exploration_type,
)
from torchrl.modules import MLP, ProbabilisticActor, ValueOperator
from torchrl.objectives import ClipPPOLoss
from torchrl.objectives.value import GAE

torch.manual_seed(0)
envs = gym.make_vec(
    "CartPole-v1",
    num_envs=16,
    vectorization_mode="sync",
    vector_kwargs={"autoreset_mode": AutoresetMode.DISABLED},
)
env = TransformedEnv(GymWrapper(envs, categorical_action_encoding=True), StepCounter())
env.set_seed(0)

policy = MLP(4, 2, num_cells=[64, 64], activation_class=nn.Tanh)
actor = ProbabilisticActor(
    TensorDictModule(policy, in_keys=["observation"], out_keys=["logits"]),
    in_keys=["logits"],
    distribution_class=torch.distributions.Categorical,
    return_log_prob=True,
)
critic = ValueOperator(
    MLP(4, 1, num_cells=[64, 64], activation_class=nn.Tanh), in_keys=["observation"]
)
advantage = GAE(gamma=0.98, lmbda=0.8, value_network=critic)
ppo = ClipPPOLoss(actor, critic, entropy_coeff=0.0, normalize_advantage=True)
optimizer = torch.optim.Adam(ppo.parameters(), lr=1e-3)

collector = Collector(
    env,
    actor,
    frames_per_batch=1024,
    total_frames=8 * 1024,
    auto_register_policy_transforms=True,
)
buffer = ReplayBuffer(
    storage=LazyTensorStorage(1024),
    sampler=SamplerWithoutReplacement(),
    batch_size=128,
)


def score() -> float:
    """Return the mean length of three episodes with the likelier action."""
    test = GymEnv("CartPole-v1", categorical_action_encoding=True)
    test.set_seed(100)
    with torch.no_grad(), set_exploration_type(ExplorationType.DETERMINISTIC):
        return sum(test.rollout(500, actor).numel() for _ in range(3)) / 3


print(f"before training: {score():.1f} steps")
print("frames longest")
frames = 0
for data in collector:
    for _ in range(8):
        with torch.no_grad():
            advantage(data)  # while the steps are still in their order
        buffer.extend(data.reshape(-1))
        for batch in buffer:
            losses = ppo(batch)
            loss = losses["loss_objective"] + losses["loss_critic"]
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(ppo.parameters(), 0.5)
            optimizer.step()
    frames += data.numel()
    print(f"{frames} {data['next', 'step_count'].max().item():.1f}")
print()
after = score()
print(f"after training: {after:.1f} steps")
print()
print(f"a batch of the collector: {tuple(data.shape)}")
for key in ("observation", "action", "action_log_prob", "advantage"):
    print(f"{key} {tuple(data[key].shape)}")
print(f"next, reward {tuple(data['next', 'reward'].shape)}")

# Proof: the trained policy keeps the pole up for much longer
assert after > 100
