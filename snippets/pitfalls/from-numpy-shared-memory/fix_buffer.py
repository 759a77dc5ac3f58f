import numpy as np
import torch


class Camera:  # writes each frame into one array, as some simulators and drivers do
    def __init__(self):
        self.frame = np.zeros((8, 8), dtype=np.float32)

    def read(self, time):
        self.frame[:] = 0
        self.frame[time % 8, 3] = 1  # something bright moves down
        return self.frame


camera = Camera()
frames = []
for time in range(8):
    frame = camera.read(time)
    frames.append(torch.tensor(frame))

video = torch.stack(frames)
print(f"different frames of 8: {len(video.unique(dim=0))}")

# Proof: the bright pixel is in row 0 of the first frame, in row 1 of the second, ...
expected = torch.zeros(8, 8, 8)
expected[:, :, 3] = torch.eye(8)
assert torch.equal(video, expected)
assert len(video.unique(dim=0)) == 8
