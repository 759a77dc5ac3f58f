# %% [markdown]
# # Softmax before cross-entropy, sigmoid before BCEWithLogits
#
# `cross_entropy` and `BCEWithLogitsLoss` take logits, the numbers that the last `Linear` returns. If the model ends in
# a softmax or a sigmoid, the loss applies it a second time: the loss cannot come near zero, and the gradient nearly
# vanishes where the model is sure and wrong. With the sigmoid, the outputs are no longer probabilities either.

# %%
import math

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_num_threads(1)  # the models here are too small to gain from more
cross_entropy = nn.functional.cross_entropy
bce_with_logits = nn.functional.binary_cross_entropy_with_logits

# %% [markdown]
# ## The floor of the loss
#
# A softmax returns numbers between 0 and 1. The best that a model with a softmax can do is 1 for the right class and 0
# for the others. Taken for logits, that costs log(1 + (C - 1) / e) for C classes, with class indices as targets.

# %%
numbers = [2, 3, 5, 10, 20, 50, 100, 200, 500, 1000]
formula = [math.log(1 + (number - 1) / math.e) for number in numbers]
perfect = [cross_entropy(torch.eye(number), torch.arange(number)).item() for number in numbers]
knows_nothing = [math.log(number) for number in numbers]

print("classes   formula   perfect softmax   knows nothing")
for row in (0, 3, 6, 9):
    print(f"{numbers[row]:7}   {formula[row]:7.2f}   {perfect[row]:15.2f}   {knows_nothing[row]:13.2f}")
torch.testing.assert_close(perfect, formula, rtol=1e-4, atol=1e-4)
assert cross_entropy(100 * torch.eye(10), torch.arange(10)) < 1e-4

# %%
figure, axes = plt.subplots()
axes.plot(numbers, knows_nothing, "--", color="0.5", label="knows nothing")
axes.plot(numbers, formula, "C1", label="formula")
axes.plot(numbers, perfect, "C1o", label="perfect softmax")
axes.set(xlabel="number of classes", ylabel="loss, cross-entropy", xscale="log", title="Floor of the loss")
axes.legend()
plt.show()

# %% [markdown]
# With ten classes a perfect softmax still costs 1.46, and with a thousand 5.91: one less than a model that knows
# nothing. Logits have no such floor: 100 for the right class and 0 for the others bring the loss to zero.
#
# ## Training curves
#
# A hundred points for each of ten classes, and the same network twice, from the same first weights.

# %%
torch.manual_seed(0)
classes = torch.arange(10).repeat(100)
points = 2 * torch.randn(10, 8)[classes] + torch.randn(1000, 8)


def train(model, loss_of, lr=0.2, steps=200):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        loss = loss_of(model)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


losses, accuracy = {}, {}
for name, end in (("logits", nn.Identity()), ("softmax", nn.Softmax(dim=1))):
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 10), end)
    losses[name] = train(model, lambda model: cross_entropy(model(points), classes))
    accuracy[name] = (model(points).argmax(dim=1) == classes).float().mean().item()
    print(f"{name:7}   loss after 200 steps: {losses[name][-1]:.2f}   accuracy: {accuracy[name]:.0%}")

assert losses["logits"][-1] < 0.1
assert 1.5 < losses["softmax"][-1] < losses["softmax"][0]
assert accuracy["logits"] > accuracy["softmax"] + 0.05

# %%
figure, axes = plt.subplots()
axes.plot(range(0, 200, 4), losses["logits"][::4], label="logits")
axes.plot(range(0, 200, 4), losses["softmax"][::4], label="softmax")
axes.axhline(formula[3], color="0.5", linestyle="--", label="floor, 1.46")
axes.set(xlabel="step", ylabel="loss, cross-entropy", ylim=(0, None), title="Training, ten classes")
axes.legend()
plt.show()

# %% [markdown]
# With the softmax the loss is still at 1.61 after 200 steps, and 89% of the points are right. Without it the loss is
# at 0.07, and 98% are right. So the loss is not only shifted by its floor: the model learns more slowly.
#
# ## The gradient where the model is wrong
#
# Class 1 is right. The logit of class 0 grows from left to right, and the other nine stay at 0. The second number of
# the gradient with respect to the logits raises the right class.

# %%
wrong = torch.linspace(-4, 12, 33)
logits = torch.zeros(33, 10)
logits[:, 0] = wrong
logits.requires_grad_()
right = torch.ones(33, dtype=torch.long)
loss = cross_entropy(logits, right, reduction="sum")
loss_softmax = cross_entropy(logits.softmax(dim=1), right, reduction="sum")
gradient = torch.autograd.grad(loss, logits)[0][:, 1].abs()
gradient_softmax = torch.autograd.grad(loss_softmax, logits)[0][:, 1].abs()

print("wrong logit   gradient, logits   gradient, softmax")
for row in (8, 16, 24, 32):
    print(f"{wrong[row]:11.0f}   {gradient[row]:16.5f}   {gradient_softmax[row]:17.5f}")
assert gradient[32] > 0.99
assert gradient_softmax[32] < 1e-4

# %%
figure, axes = plt.subplots()
axes.plot(wrong, gradient, label="logits")
axes.plot(wrong, gradient_softmax, "--", label="softmax")
axes.set(xlabel="logit of the wrong class", ylabel="gradient, size", yscale="log", title="Gradient of the right class")
axes.minorticks_off()
axes.legend()
plt.show()

# %% [markdown]
# At a wrong logit of 12 the gradient is 1.00 for logits, and 0.00001 through the softmax. The model's softmax is
# flat where the model is sure, so the largest mistakes are corrected least.
#
# ## A sigmoid before BCEWithLogits
#
# Each visitor of a shop has a true chance to buy something, so the outputs can be compared with it.

# %%
torch.manual_seed(0)
visits = torch.randn(4000, 3)
chance = torch.sigmoid(visits @ torch.tensor([1.5, -1.0, 0.5]) - 0.5)
bought = torch.bernoulli(chance)

said = {}
for name, end in (("logit", nn.Identity()), ("sigmoid", nn.Sigmoid())):
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(3, 1), end, nn.Flatten(0))
    train(model, lambda model: bce_with_logits(model(visits), bought), lr=1.0, steps=400)
    said[name] = model(visits).detach()
logit, output = said["logit"], said["sigmoid"]
probability = torch.sigmoid(logit)

# Ten bins of 400 visitors, from those who hardly ever buy to those who nearly always do.
order = chance.argsort()
true, mean, mean_sigmoid = (values[order].view(10, 400).mean(dim=1) for values in (chance, probability, output))
print("true chance   sigmoid(logit)   sigmoid before the loss")
for row in (1, 3, 5, 7, 9):
    print(f"{true[row]:11.0%}   {mean[row]:14.0%}   {mean_sigmoid[row]:23.0%}")
assert (mean - true).abs().max() < 0.03
assert mean_sigmoid[3] < 0.05 < 0.15 < true[3]
assert mean_sigmoid[9] > true[9]

# %%
figure, axes = plt.subplots()
axes.axline((0, 0), (1, 1), color="0.5", linestyle="--")
axes.plot(true, mean, "o-", label="logit")
axes.plot(true, mean_sigmoid, "s-", label="sigmoid")
axes.set(xlabel="true chance", ylabel="probability, mean", title="What the models say")
axes.legend()
plt.show()

# %% [markdown]
# The model with the extra sigmoid draws an S: where the true chance is 22% it says 2%, and where it is 93% it says 97%.
# The model that returns a logit stays within three points of the truth in each bin.
#
# ## The threshold
#
# A probability of 50% is a logit of 0. A logit of 0.5 is a probability of 62%. And a sigmoid of a sigmoid lies between
# 0.5 and 0.73: at a threshold of 0.5 everything counts as positive, apart from what rounds to exactly 0.5.

# %%
again = torch.sigmoid(output)
rules = {
    "logit > 0": logit > 0,
    "logit > 0.5": logit > 0.5,
    "sigmoid(logit) > 0.5": probability > 0.5,
    "extra sigmoid > 0.5": output > 0.5,
    "sigmoid(extra sigmoid) > 0.5": again > 0.5,
}
share = {rule: positive.float().mean().item() for rule, positive in rules.items()}
for rule, positive in rules.items():
    print(
        f"{rule:28}   positive: {share[rule]:4.0%}   of the buyers found: {positive[bought == 1].float().mean():4.0%}"
    )
print(f"{'truth':28}   positive: {bought.mean():4.0%}")
assert rules["logit > 0"].equal(rules["sigmoid(logit) > 0.5"])
assert max(share["logit > 0.5"], share["extra sigmoid > 0.5"]) < 0.8 * share["logit > 0"]
assert share["sigmoid(extra sigmoid) > 0.5"] > 0.99
assert 0.5 <= again.min() <= again.max() < 0.7311

# %%
thresholds = torch.linspace(0, 1, 51)
figure, axes = plt.subplots()
axes.axvline(0.5, color="0.5")
for line, label, values in (("-", "logit", probability), ("--", "sigmoid", output), ("-.", "sigmoid twice", again)):
    axes.plot(thresholds, [(values > threshold).float().mean().item() for threshold in thresholds], line, label=label)
axes.set(xlabel="threshold", ylabel="positive, share", title="How many count as positive")
axes.legend()
plt.show()

# %% [markdown]
# At a threshold of 0.5 the logit model calls 39% positive, the model with the extra sigmoid 27%, and the same model
# with a sigmoid more at least 99%; 41% bought something. Comparing the logit itself with 0.5 finds too few, too: 28%.
#
# ## What to do
#
# - Let the model end with its last `Linear`, and give the loss what that returns.
# - Apply `softmax` or `sigmoid` where you report probabilities. `argmax` needs none. With one logit for two classes,
#   compare the logit with 0, or its sigmoid with 0.5.
# - If the training loss of ten classes levels off near 1.46, look for a softmax in the model.
# - The pages on [softmax before CrossEntropyLoss](../../pitfalls/softmax-before-cross-entropy/) and on
#   [BCEWithLogitsLoss after a sigmoid](../../pitfalls/bce-with-logits-plus-sigmoid/) show what does not help.
