import torch
from torch import nn

torch.manual_seed(0)
gru = nn.GRU(3, 16, batch_first=True).double()
speech = torch.randn(1, 30, 3).double()  # 30 frames, in three chunks of ten


def by_chunk(cut):
    """Return the gradients of each chunk's loss with respect to frames and a weight."""
    frames = speech.clone().requires_grad_()
    state, gradients = None, []
    for chunk in frames.split(10, dim=1):
        output, state = gru(chunk, state)
        gradients.append(
            torch.autograd.grad(
                output.square().sum(), [frames, gru.weight_hh_l0], retain_graph=True
            )
        )
        state = state.detach() if cut else state
    return gradients


for number, (cut, full) in enumerate(zip(by_chunk(True), by_chunk(False), strict=True)):
    start = 10 * number
    # To the frames of the chunk itself: the full gradient. To those before it: none.
    torch.testing.assert_close(cut[0][:, start:], full[0][:, start:])
    assert (cut[0][:, :start] == 0).all()
    assert (full[0][:, :start] != 0).all()
    same = torch.allclose(cut[1], full[1])
    assert same == (number == 0)
    error = (cut[1] - full[1]).norm() / full[1].norm()
    early = full[0][:, :start].norm() / full[0].norm()
    print(f"chunk {number}: the weight's gradient is off by {error:.0%}, ", end="")
    print(f"share of the full gradient at earlier frames: {early:.0%}")
