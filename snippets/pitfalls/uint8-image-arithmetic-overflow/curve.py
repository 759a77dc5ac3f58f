import torch

background = torch.tensor(100, dtype=torch.uint8)
frame = torch.arange(0, 256, 8, dtype=torch.uint8)  # what the pixel may have become

written = (frame - background).abs()
mended = (frame.to(torch.int16) - background).abs()
print("frame  as_written  mended")
for row in zip(frame.tolist(), written.tolist(), mended.tolist(), strict=True):
    print("{:5}  {:10}  {:6}".format(*row))

# Proof: Python's integers; a darker pixel is off by 256, modulo which uint8 computes
for pixel, found, right in zip(frame.tolist(), written, mended, strict=True):
    assert right == abs(pixel - 100)
    assert found == (pixel - 100) % 256
assert len(frame) == 32
