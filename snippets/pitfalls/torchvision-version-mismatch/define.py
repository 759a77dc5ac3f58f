import torch

# Declare the missing operator, so that the import goes through.
library = torch.library.Library("torchvision", "DEF")
library.define("nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")


@torch.library.register_fake("torchvision::nms")
def shape_of_nms(boxes, scores, iou_threshold):
    """Tell torch.compile what nms returns: a number of boxes that depends on them."""
    return boxes.new_empty(torch.library.get_ctx().new_dynamic_size(), dtype=torch.long)


boxes = torch.tensor([[0.0, 0.0, 4.0, 4.0], [0.0, 0.0, 4.0, 3.0]])
try:
    kept = torch.ops.torchvision.nms(boxes, torch.tensor([0.9, 0.8]), 0.5)
except NotImplementedError as error:
    print(f"NotImplementedError: {str(error).partition('. ')[0]}")

# Proof: no kernel is there, for any device
for device in ("CPU", "CUDA", "MPS"):
    assert not torch._C._dispatch_has_kernel_for_dispatch_key(
        "torchvision::nms", device
    )
assert "kept" not in globals()
