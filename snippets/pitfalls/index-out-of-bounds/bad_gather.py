import torch

torch.manual_seed(0)
logits = torch.randn(2, 6, 50)  # two answers of six tokens, vocabulary of 50
labels = torch.randint(50, (2, 6))
labels[0, :2] = -100  # the prompt
labels[1, 4:] = -100  # padding

log_probs = logits.log_softmax(dim=-1)
chosen = log_probs.gather(2, labels.unsqueeze(-1)).squeeze(-1)
answers = chosen.sum(dim=1)
print(f"log-probability of each answer: {answers[0]:.4f}, {answers[1]:.4f}")
