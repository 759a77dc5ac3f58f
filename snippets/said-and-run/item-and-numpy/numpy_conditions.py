import torch


def convert(tensor, **how):
    try:
        array = tensor.numpy(**how)
    except (RuntimeError, TypeError) as error:
        return type(error).__name__
    same = array.__array_interface__["data"][0] == tensor.data_ptr()
    return "shares memory" if same else "a copy"


tensors = {
    "float32": torch.ones(2),
    "requires grad": torch.ones(2, requires_grad=True),
    "conjugated": torch.ones(2, dtype=torch.complex64).conj(),
    "bfloat16": torch.ones(2, dtype=torch.bfloat16),
    "sparse": torch.eye(2).to_sparse(),
}
for name, tensor in tensors.items():
    plain, forced = convert(tensor), convert(tensor, force=True)
    assert (plain == "shares memory") == (name == "float32")
    print(f"{name}: {plain}; with force=True: {forced}")
assert tensors["bfloat16"].float().numpy().tolist() == [1, 1]
assert tensors["sparse"].to_dense().numpy().tolist() == [[1, 0], [0, 1]]
