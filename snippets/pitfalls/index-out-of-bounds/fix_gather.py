import torch

torch.manual_seed(0)
logits = torch.randn(2, 6, 50)  # two answers of six tokens, vocabulary of 50
labels = torch.randint(50, (2, 6))
labels[0, :2] = -100  # the prompt
labels[1, 4:] = -100  # padding

log_probs = logits.log_softmax(dim=-1)
real = labels != -100
index = labels.where(real, 0).unsqueeze(-1)
chosen = log_probs.gather(2, index).squeeze(-1).where(real, 0)
answers = chosen.sum(dim=1)
print(f"log-probability of each answer: {answers[0]:.4f}, {answers[1]:.4f}")

# Proof: the cross-entropy, which skips -100 by itself.
loss = torch.nn.functional.cross_entropy(
    logits.transpose(1, 2), labels, reduction="none"
)
assert torch.allclose(answers, -loss.sum(dim=1))
assert abs(answers[0].item() + loss[0].sum().item()) < 1e-4
assert (loss == 0).tolist() == [[True] * 2 + [False] * 4, [False] * 4 + [True] * 2]
