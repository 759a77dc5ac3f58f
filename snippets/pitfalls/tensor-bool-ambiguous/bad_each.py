import torch


def pinball(forecast, demand, quantile=0.9):
    """Too little costs nine times as much as too much."""
    short = demand - forecast
    if short > 0:
        return (quantile * short).mean()
    return ((quantile - 1) * short).mean()


demand = torch.tensor([12.0, 30.0, 7.0, 18.0])  # of four days
forecast = torch.tensor([10.0, 33.0, 7.5, 20.0], requires_grad=True)
loss = pinball(forecast, demand)
loss.backward()
print(f"loss: {loss.item():.4f}")
print(f"gradient: {[round(slope, 3) for slope in forecast.grad.tolist()]}")
