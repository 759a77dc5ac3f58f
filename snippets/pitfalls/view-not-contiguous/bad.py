import torch


def accuracy(output, target, topk=(1, 5)):
    _, pred = output.topk(max(topk), dim=1)
    pred = pred.t()
    correct = pred.eq(target.view(1, -1).expand_as(pred))
    return [correct[:k].view(-1).float().sum().item() / len(target) for k in topk]


torch.manual_seed(0)
target = torch.randint(100, (64,))
output = torch.randn(64, 100)  # scores of 100 classes for 64 images
output[torch.arange(64), target] += 2
top1, top5 = accuracy(output, target)
print(f"top 1: {top1:.1%}, top 5: {top5:.1%}")
