import warnings

import torch
from torch.nn import functional

torch.manual_seed(0)
score, target = torch.rand(150, 1), torch.rand(150).round()
variance = torch.ones(150, 1)
losses = {
    "mse_loss": functional.mse_loss,
    "l1_loss": functional.l1_loss,
    "smooth_l1_loss": functional.smooth_l1_loss,
    "huber_loss": functional.huber_loss,
    "poisson_nll_loss": functional.poisson_nll_loss,
    "hinge_embedding_loss": functional.hinge_embedding_loss,
    "kl_div": lambda s, t: functional.kl_div(s.log(), t, reduction="batchmean"),
    "gaussian_nll_loss": lambda s, t: functional.gaussian_nll_loss(s, t, variance),
    "multilabel_soft_margin_loss": functional.multilabel_soft_margin_loss,
    "binary_cross_entropy": functional.binary_cross_entropy,
    "binary_cross_entropy_with_logits": functional.binary_cross_entropy_with_logits,
    "soft_margin_loss": functional.soft_margin_loss,
}
for name, loss_of in losses.items():
    right = loss_of(score, target.unsqueeze(-1))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            wrong = loss_of(score, target)
        except (ValueError, RuntimeError) as error:
            print(f"{name}: raises {type(error).__name__}")
        else:
            print(f"{name}: {wrong:.3f}, right {right:.3f}, warnings {len(caught)}")
