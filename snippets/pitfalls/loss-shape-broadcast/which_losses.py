import warnings

import torch
from torch.nn import functional

torch.manual_seed(0)
score = torch.rand(150, 1)
target = torch.rand(150).round()

losses = {
    "mse_loss": functional.mse_loss,
    "l1_loss": functional.l1_loss,
    "smooth_l1_loss": functional.smooth_l1_loss,
    "huber_loss": functional.huber_loss,
    "poisson_nll_loss": functional.poisson_nll_loss,
    "hinge_embedding_loss": functional.hinge_embedding_loss,
    "binary_cross_entropy": functional.binary_cross_entropy,
    "binary_cross_entropy_with_logits": functional.binary_cross_entropy_with_logits,
    "soft_margin_loss": functional.soft_margin_loss,
}
for name, loss_of in losses.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            loss_of(score, target)
            print(f"{name}: {'warns' if caught else 'silent'}")
        except (ValueError, RuntimeError) as error:
            print(f"{name}: raises {type(error).__name__}")
