import numpy as np
import torch
from torch import nn

frames = np.zeros((4, 84, 84, 3), dtype=np.uint8)  # four screens of a game
frames[:, 20, 60] = [255, 0, 0]  # a red ball in row 20, column 60

detector = nn.Conv2d(3, 1, 3, padding=1, bias=False)
with torch.no_grad():  # weights that answer to red
    detector.weight.copy_(torch.tensor([1.0, -1.0, -1.0]).view(1, 3, 1, 1))
    detector.weight[..., 1, 1] *= 2

pixels = torch.from_numpy(frames).permute(0, 3, 1, 2).float() / 255
answer = detector(pixels)[0, 0]
row, column = divmod(answer.argmax().item(), answer.shape[1])
print(f"ball: row {row}, column {column}")

# Proof: the place of the ball, and the answer around it, from the frame itself.
expected = np.zeros((84, 84))
expected[19:22, 59:62] = 1
expected[20, 60] = 2
np.testing.assert_allclose(answer.detach(), expected, atol=1e-6)
assert (row, column) == (20, 60)
