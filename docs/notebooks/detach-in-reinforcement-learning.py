# %% [markdown]
# # Detach in reinforcement learning
#
# A critic learns from a target that contains its own prediction for the next state. Detach that target; where moves are
# random, the critic learns wrong values otherwise. And set the next state's value to 0 only where the task is over
# (`terminated`), not where a time limit cut the episode (`truncated`). The corridor below is small enough to compute
# the true values.

# %%
import itertools

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.distributions import Bernoulli

torch.set_num_threads(1)  # the models here are too small to gain from more

# %% [markdown]
# ## A corridor of five cells
#
# Each step at the right end, against the wall, pays 1. Behind the left end is the exit: it pays 4, once, and the task
# is over. One move in five slips and goes the other way. Six steps after its start an episode is cut: a time limit,
# which has nothing to do with the task. 64 corridors run at once.

# %%
CELLS, LIMIT, DISCOUNT, SLIP, EXIT = 5, 6, 0.9, 0.2, 4.0


class Corridors:
    def __init__(self, number=64):
        self.cell = torch.randint(CELLS, (number,))
        self.time = torch.randint(LIMIT, (number,))

    def step(self, right):
        slips = torch.rand(len(right)) < SLIP
        moved = self.cell + torch.where(right ^ slips, 1, -1)
        terminated = moved < 0
        reward = torch.where(terminated, EXIT, (moved >= CELLS).float())
        following = moved.clamp(0, CELLS - 1)
        self.time += 1
        truncated = ~terminated & (self.time >= LIMIT)
        over = terminated | truncated
        self.cell = torch.where(over, torch.randint(CELLS, over.shape), following)
        self.time[over] = 0
        return following, reward, terminated, truncated


def true_values(right):
    """Solve Bellman's equation for a policy that goes right with these probabilities."""
    goes_right = right * (1 - SLIP) + (1 - right) * SLIP
    transition = torch.diag(goes_right[:-1], 1) + torch.diag(1 - goes_right[1:], -1)
    transition[-1, -1] = goes_right[-1]
    reward = torch.zeros(CELLS)
    reward[0], reward[-1] = (1 - goes_right[0]) * EXIT, goes_right[-1]
    return torch.linalg.solve(torch.eye(CELLS) - DISCOUNT * transition, reward)


policies = [torch.tensor(policy) for policy in itertools.product((0.0, 1.0), repeat=CELLS)]
best = max(policies, key=lambda policy: true_values(policy).mean())
best_worth = true_values(best).mean().item()
print("best policy, 1 is right:", best.int().tolist(), f"  its value, mean over the cells: {best_worth:.2f}")
assert best.tolist() == [0, 1, 1, 1, 1]

# %% [markdown]
# ## The learner
#
# Two tables: a value and a logit for each cell. With `actor=False` the policy stays at 50% for each direction, and the
# critic alone learns.


# %%
def learn(detach=True, cut_is_end=False, actor=True, updates=600):
    torch.manual_seed(0)
    corridors = Corridors()
    values = nn.Parameter(torch.zeros(CELLS))
    policy = nn.Parameter(torch.zeros(CELLS))
    optimizer = torch.optim.Adam([values, policy], lr=0.04)
    run = {"loss": [], "error": [], "worth": []}
    for update in range(updates):
        cell = corridors.cell
        choice = Bernoulli(logits=policy[cell], validate_args=False)
        action = choice.sample()
        following, reward, terminated, truncated = corridors.step(action.bool())
        end = terminated | truncated if cut_is_end else terminated
        target = reward + DISCOUNT * values[following] * ~end
        if detach:
            target = target.detach()
        advantage = target - values[cell]
        loss = advantage.square().mean()
        run["loss"].append(loss.item())
        if actor:
            loss = loss - (advantage.detach() * choice.log_prob(action)).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if update % 10 == 9:
            true = true_values(policy.detach().sigmoid())
            run["error"].append((values.detach() - true).abs().max().item())
            run["worth"].append(true.mean().item())
    return run | {"values": values.detach(), "right": policy.detach().sigmoid()}


def table(numbers):
    return "  ".join(f"{number:5.2f}" for number in numbers)


# %% [markdown]
# ## The critic alone
#
# The table shows the values, the largest error of a value, and the loss: the mean squared advantage, averaged over the
# last 200 updates.

# %%
settings = {"detached": {}, "not detached": {"detach": False}, "cut is end": {"cut_is_end": True}}
critics = {name: learn(actor=False, **options) for name, options in settings.items()}
true = true_values(torch.full((CELLS,), 0.5))

print(f"{'true values':12}  {table(true)}")
for name, run in critics.items():
    run["last loss"] = sum(run["loss"][-200:]) / 200
    print(f"{name:12}  {table(run['values'])}   error {run['error'][-1]:.2f}   loss {run['last loss']:.2f}")
right, raw, cut = critics.values()
assert right["error"][-1] < 0.3 < 1 < min(raw["error"][-1], cut["error"][-1])
assert min(raw["error"][30:] + cut["error"][30:]) > 1
assert raw["last loss"] < 0.6 * right["last loss"]
assert raw["values"][1:].max() - raw["values"][1:].min() < 0.3
assert (cut["values"] < true - 0.2).all()
assert cut["last loss"] > 1.5 * right["last loss"]

# %%
cells = range(CELLS)
figure, axes = plt.subplots()
axes.plot(cells, true, color="0.5", linewidth=5, label="true")
for (name, run), line in zip(critics.items(), ("o-", "s--", "^:"), strict=True):
    axes.plot(cells, run["values"], line, label=name)
axes.set(xlabel="cell", ylabel="value", ylim=(0, 8), xticks=cells, title="Values of the half-and-half policy")
axes.legend()
plt.show()

# %% [markdown]
# With the target detached the values come within 0.3 of the true ones. Without `detach()` the values of the cells 1 to
# 4 end within 0.3 of each other, all above 3.3, where the true ones go down to 1.9. If a cut counts as an end, all
# values are too low.

# %%
figure, axes = plt.subplots()
for (name, run), line in zip(critics.items(), ("-", "--", ":"), strict=True):
    axes.plot(range(10, 601, 10), run["error"], line, label=name)
axes.set(xlabel="update", ylabel="largest error of a value", title="Critic against the true values")
axes.legend()
plt.show()

# %% [markdown]
# From update 310 on, the two wrong critics stay more than 1 away from the true values. The loss is no measure of that.
# Without `detach()` it is about half that of the right critic, 0.16 against 0.33; with cuts taken for ends it is
# larger, 0.63. The loss without `detach()` also moves the prediction for the next state, and it gets lower if the
# values of neighbours agree, since then a slip makes less difference.
#
# ## With an actor
#
# Now the policy learns from the same critics. `advantage.detach()` keeps its loss from training the critic, in all
# three runs.

# %%
agents = {name: learn(**options) for name, options in settings.items()}
for name, run in agents.items():
    print(f"{name:12}  right: {table(run['right'])}   worth {run['worth'][-1]:.2f} of {best_worth:.2f}")
right, raw, cut = agents.values()
assert ((right["right"] > 0.5) == best.bool()).all()
assert right["worth"][-1] > best_worth - 0.1
assert raw["worth"][-1] < best_worth - 0.1
assert cut["worth"][-1] < best_worth - 0.4
assert max(raw["right"][1], cut["right"][:3].max()) < 0.1

# %%
figure, axes = plt.subplots()
axes.axhline(best_worth, color="0.5", label="best policy")
for (name, run), line in zip(agents.items(), ("-", "--", ":"), strict=True):
    axes.plot(range(10, 601, 10), run["worth"], line, label=name)
axes.set(xlabel="update", ylabel="true value, mean of cells", title="What the policy is worth")
axes.legend()
plt.show()

# %% [markdown]
# With the target detached the policy reaches 4.82 of 4.84. Without `detach()` it ends at 4.63 and still rises. With
# cuts taken for ends it stays at 4.25. Both wrong agents learn and improve, so the curve alone looks like success.

# %%
figure, axes = plt.subplots()
for (name, run), line in zip(agents.items(), ("o-", "s--", "^:"), strict=True):
    axes.plot(cells, run["right"], line, label=name)
axes.set(xlabel="cell", ylabel="probability of right", yticks=(0, 0.5, 1), ylim=(-0.05, 1.8))
axes.set(xticks=cells, title="The policies after 600 updates")
axes.legend()
plt.show()

# %% [markdown]
# The best policy takes the exit from cell 0 only, and the first agent finds it. Without `detach()` the agent also
# leaves from cell 1. With cuts taken for ends it leaves from the cells 0 to 2: what comes after six steps does not
# count, and the right end pays for longer than that.
#
# ## What to do
#
# - Compute the target under `torch.no_grad()`, or detach it; detach the advantage in the policy's loss.
# - Multiply the next state's value by `~terminated`, not by `~done`, if they are tensors or arrays of bool. A single
#   environment of Gymnasium usually returns a Python bool: there, write `not terminated`, since `~True` is -2. Its
#   `truncated` usually comes from a time limit.
# - Where an episode was cut, the next state is the last one of the old episode, not the first one after the reset:
#   `step()` above returns it before it resets.
# - Test the learner on a task whose values can be computed. A falling loss does not tell you that they are right.
# - The [recipe for reinforcement learning](../../detaching/recipes/reinforcement-learning/) has PPO and Q-learning, and
#   [detach()](../../detaching/detach/) says what the call does.
