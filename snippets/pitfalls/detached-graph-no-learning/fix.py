import torch
from torch import nn

torch.manual_seed(3)
motion = torch.randn(256, 2)
gesture = (motion.prod(dim=1) > 0).long()
encoder, head = nn.Sequential(nn.Linear(2, 4), nn.Tanh()), nn.Linear(4, 2)
optimizer = torch.optim.Adam([*encoder.parameters(), *head.parameters()], lr=0.1)


def loss_and_scores():
    features = encoder(motion)
    features = (features - features.mean(dim=0)) / features.std(dim=0, correction=0)
    scores = head(features)
    return nn.functional.cross_entropy(scores, gesture), scores


before, losses = encoder[0].weight.detach().clone(), []
for _ in range(100):
    loss, scores = loss_and_scores()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
accuracy = (scores.argmax(dim=1) == gesture).float().mean()
change = (encoder[0].weight.detach() - before).abs().max()
print(f"training loss: from {losses[0]:.2f} to {losses[-1]:.2f}")
print(f"accuracy: {accuracy:.0%}")
print(f"largest change of a weight in the encoder: {change:.2f}")

# Proof: the same training, with batch_norm() and new gradients in each step.
torch.manual_seed(3)
torch.randn(256, 2)
layers = nn.Sequential(nn.Linear(2, 4), nn.Tanh()), nn.Linear(4, 2)
weights = [*layers[0].parameters(), *layers[1].parameters()]
adam = torch.optim.Adam(weights, lr=0.1)
for _ in range(100):
    standard = nn.functional.batch_norm(layers[0](motion), None, None, training=True)
    chances = layers[1](standard).log_softmax(dim=1)
    cost = -chances[range(256), gesture].mean()
    for weight, slope in zip(weights, torch.autograd.grad(cost, weights), strict=True):
        weight.grad = slope
    adam.step()
torch.testing.assert_close(loss, cost, rtol=1e-2, atol=0)
assert abs(accuracy - (chances.argmax(dim=1) == gesture).float().mean()) < 0.02
torch.testing.assert_close(encoder[0].weight, layers[0][0].weight, rtol=1e-2, atol=1e-2)
