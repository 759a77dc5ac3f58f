import copy

import torch
from torch import nn


class Byol(nn.Module):
    """A student with a predictor, and a teacher that will follow the student."""

    def __init__(self, frozen):
        super().__init__()
        self.student = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 8))
        self.predictor = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 8))
        self.teacher = copy.deepcopy(self.student)
        if frozen:
            self.teacher.requires_grad_(False)

    def forward(self, first, second):
        guess, goal = self.predictor(self.student(first)), self.teacher(second)
        return -nn.functional.cosine_similarity(guess, goal).mean()

    @torch.no_grad()
    def follow(self, decay=0.99):
        pairs = zip(self.teacher.parameters(), self.student.parameters(), strict=True)
        for slow, fast in pairs:
            slow.lerp_(fast, 1 - decay)


@torch.no_grad()
def copied(network):
    return nn.utils.parameters_to_vector(network.parameters())


def first_step(frozen):
    """Return the student's gradient; the teacher's move, and its gradients."""
    torch.manual_seed(0)
    model = Byol(frozen)
    first, second = torch.randn(64, 16), torch.randn(64, 16)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    before = copied(model.teacher)
    model(first, second).backward()
    optimizer.step()
    after = copied(model.teacher)
    model.follow()
    expected = 0.99 * after + 0.01 * copied(model.student)
    torch.testing.assert_close(copied(model.teacher), expected)
    gradient = nn.utils.parameters_to_vector(w.grad for w in model.student.parameters())
    gradients = sum(weight.grad is not None for weight in model.teacher.parameters())
    return gradient, (after - before).norm().item(), gradients


frozen, unmoved, none = first_step(frozen=True)
trained, moved, all_four = first_step(frozen=False)
assert torch.equal(frozen, trained)
assert (none, unmoved) == (0, 0)
assert moved > 0.001
difference = (frozen - trained).abs().max().item()
print(f"largest difference of the student's gradient: {difference:.4f}")
print("teacher                       gradients   moved by the optimizer")
print(f"requires_grad_(False)         {none} of 4      {unmoved:.4f}")
print(f"left as it is                 {all_four} of 4      {moved:.4f}")
