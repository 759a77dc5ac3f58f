import torch


def suppress(boxes, scores, limit=0.5):
    """Keep the best of the boxes (left, right) that overlap."""
    kept, order = [], scores.argsort(descending=True)
    while order.numel() > 0:
        best = order[0]
        kept.append(best.item())
        left = torch.maximum(boxes[order, 0], boxes[best, 0])
        right = torch.minimum(boxes[order, 1], boxes[best, 1])
        shared = (right - left).clamp(min=0) / (boxes[best, 1] - boxes[best, 0])
        order = order[(shared < limit).nonzero().squeeze(-1)]
    return kept


scores = torch.tensor([0.9, 0.8, 0.7, 0.6])
calls = torch.tensor([[0, 10], [1, 11], [20, 30], [40, 50]])
print(f"first recording: {suppress(calls, scores)}")
calls = torch.tensor([[0, 10], [1, 11], [2, 12], [20, 30]])
print(f"second recording: {suppress(calls, scores)}")


# Proof: the same rule in plain Python, for both recordings.
def expected(rows):
    chosen = []
    for place in scores.argsort(descending=True).tolist():
        shares = [
            min(rows[place][1], rows[k][1]) - max(rows[place][0], rows[k][0])
            for k in chosen
        ]
        if all(share < 5 for share in shares):
            chosen.append(place)
    return chosen


assert suppress(calls, scores) == expected(calls.tolist()) == [0, 3]
calls = torch.tensor([[0, 10], [1, 11], [20, 30], [40, 50]])
assert suppress(calls, scores) == expected(calls.tolist()) == [0, 2, 3]
