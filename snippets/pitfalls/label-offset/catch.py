import torch


def unused_classes(labels, outputs):
    """The outputs that no label of the training set names."""
    counts = torch.bincount(labels.flatten(), minlength=outputs)
    return (counts == 0).nonzero().flatten().tolist()


torch.manual_seed(0)
crops = torch.randint(1, 6, (500,))  # as the survey's file numbers them
print(f"outputs without a label: {unused_classes(crops, outputs=6)}")
