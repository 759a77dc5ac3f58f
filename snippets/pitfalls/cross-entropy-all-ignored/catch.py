import torch


def assert_labelled(labels, ignore_index=-100, shift=1):
    """Each sample needs a label. `shift=1`: the first token is not predicted."""
    count = (labels[:, shift:] != ignore_index).flatten(1).sum(dim=1)
    empty = (count == 0).nonzero().ravel().tolist()
    assert not empty, f"{len(empty)} of {len(labels)} samples without a label: {empty}"


torch.manual_seed(0)
prompt_lengths = [9, 14, 40, 7, 22, 64, 30, 12]
labels = torch.randint(50, (8, 80))
for row, length in zip(labels, prompt_lengths, strict=True):
    row[:length] = -100
labels = labels[:, :32]  # max_length
try:
    assert_labelled(labels)
    print(f"samples with labels: {len(labels)}")
except AssertionError as error:
    print(f"caught: {error}")
