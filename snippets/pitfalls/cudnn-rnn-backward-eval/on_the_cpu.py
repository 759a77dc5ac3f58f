import torch
from torch import nn

torch.manual_seed(0)
lstm, drop, head = nn.LSTM(6, 8, batch_first=True), nn.Dropout(0.5), nn.Linear(8, 1)
model = nn.ModuleList([lstm, drop, head])
motion, weight = torch.randn(80, 12, 6), torch.randn(80, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(3):
    optimizer.zero_grad()
    kept = drop(lstm(motion)[0][:, -1])
    nn.functional.mse_loss(head(kept), weight).backward()
    optimizer.step()
    print(f"epoch {epoch}: dropped {(kept == 0).float().mean().item():.0%}")
    model.eval()  # for a validation
