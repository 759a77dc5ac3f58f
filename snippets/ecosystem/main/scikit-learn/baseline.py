import torch
from sklearn.datasets import make_moons
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from torch import nn

points, moon = make_moons(400, noise=0.1, random_state=0)
train, test, train_moon, test_moon = train_test_split(
    points, moon, test_size=0.25, stratify=moon, random_state=0
)
scaler = StandardScaler().fit(train)  # on the training part alone

baseline = LogisticRegression().fit(scaler.transform(train), train_moon)
line = accuracy_score(test_moon, baseline.predict(scaler.transform(test)))

torch.manual_seed(0)
inputs = torch.tensor(scaler.transform(train), dtype=torch.float32)
labels = torch.tensor(train_moon)
model = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for _ in range(200):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(inputs), labels).backward()
    optimizer.step()

with torch.no_grad():
    logits = model(torch.tensor(scaler.transform(test), dtype=torch.float32))
net = accuracy_score(test_moon, logits.argmax(1))
assert net > 0.97
assert net > line
print(f"test accuracy of the straight line: {line:.2f}")
print(f"test accuracy of the network: {net:.2f}")
