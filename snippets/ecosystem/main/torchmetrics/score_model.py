import torch
from sklearn.metrics import accuracy_score, f1_score, roc_auc_score
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from torchmetrics import MeanMetric, MetricCollection
from torchmetrics.classification import (
    MulticlassAccuracy,
    MulticlassAUROC,
    MulticlassConfusionMatrix,
    MulticlassF1Score,
)

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
centres = torch.tensor([[0.0, 2.0], [2.0, -1.0], [-2.0, -1.0]])
y = torch.multinomial(torch.tensor([0.7, 0.2, 0.1]), 1000, replacement=True)
x = centres[y] + torch.randn(1000, 2)
train = DataLoader(TensorDataset(x[:700], y[:700]), batch_size=50, shuffle=True)
test = DataLoader(TensorDataset(x[700:], y[700:]), batch_size=64)  # the last has 44

model = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 3)).to(device)
loss_function = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(5):
    for inputs, targets in train:
        loss = loss_function(model(inputs.to(device)), targets.to(device))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

metrics = MetricCollection(
    {
        "accuracy": MulticlassAccuracy(3, average="micro"),
        "balanced accuracy": MulticlassAccuracy(3),  # average="macro" is the default
        "f1": MulticlassF1Score(3),
        "auroc": MulticlassAUROC(3),
        "confusion": MulticlassConfusionMatrix(3),
    }
).to(device)
mean_loss = MeanMetric().to(device)

model.eval()
with torch.inference_mode():
    for inputs, targets in test:
        inputs, targets = inputs.to(device), targets.to(device)
        logits = model(inputs)
        metrics.update(logits.softmax(1), targets)
        mean_loss.update(loss_function(logits, targets), weight=len(targets))
    logits = model(x[700:].to(device)).cpu()
values = metrics.compute()
metrics.reset()  # before the next epoch

truth, guess = y[700:], logits.argmax(1)
by_hand = {
    "accuracy": accuracy_score(truth, guess),
    "f1": f1_score(truth, guess, average="macro"),
    "auroc": roc_auc_score(truth, logits.softmax(1), multi_class="ovr"),
}
for name, value in by_hand.items():
    assert abs(values[name].item() - value) < 1e-5, name
    print(f"{name}: {values[name]:.2f}, scikit-learn: {value:.2f}")
torch.testing.assert_close(mean_loss.compute().cpu(), loss_function(logits, truth))
assert values["confusion"].sum() == 300
assert values["balanced accuracy"] < values["accuracy"]  # the rare class is harder
assert values["accuracy"] > 0.9  # always guessing the frequent class: about 0.7
print(f"balanced accuracy: {values['balanced accuracy']:.2f}")
