import contextlib

import torch

# What `import torchvision` does first. This library was built for another torch:
with contextlib.suppress(OSError):  # torchvision drops the reason, too, and goes on
    torch.ops.load_library("torchvision/_C.so")


@torch.library.register_fake("torchvision::nms")
def shape_of_nms(boxes, scores, iou_threshold):
    """Tell torch.compile what nms returns: a number of boxes that depends on them."""
    return boxes.new_empty(torch.library.get_ctx().new_dynamic_size(), dtype=torch.long)


boxes = torch.tensor([[0.0, 0.0, 4.0, 4.0], [0.0, 0.0, 4.0, 3.0]])
print(torch.ops.torchvision.nms(boxes, torch.tensor([0.9, 0.8]), 0.5))
