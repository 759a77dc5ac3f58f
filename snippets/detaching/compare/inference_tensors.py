import torch
from torch import nn

torch.manual_seed(0)
encoder, head = nn.Linear(6, 3), nn.Linear(3, 1)
images, bias = torch.ones(2, 6), nn.Parameter(torch.zeros(3))

with torch.inference_mode():
    embedding = encoder(images)
assert embedding.is_inference()


def attempt(name, step):
    try:
        print(f"{name}: {step()}")
    except RuntimeError as error:
        print(f"{name}: RuntimeError: {str(error).partition('.')[0]}")


def trained_by(score, weight):
    return torch.autograd.grad(score.sum(), weight)[0].flatten().tolist()


# Addition and cat() save nothing, a product saves its factors.
attempt(
    "embedding + bias, gradient of bias", lambda: trained_by(embedding + bias, bias)
)
attempt(
    "cat([embedding, bias]), gradient of bias",
    lambda: trained_by(torch.cat([embedding, bias[None]]), bias),
)
attempt("embedding * bias", lambda: trained_by(embedding * bias, bias))
attempt("head(embedding)", lambda: head(embedding))
copied = trained_by(head(embedding.clone()), head.weight)
print("head(embedding.clone()), gradient of head:", [round(g, 4) for g in copied])

before = embedding[0, 0].item()
attempt("embedding.add_(1)", lambda: embedding.add_(1))
print(
    f"embedding[0, 0] before and after that: {before:.4f} {embedding[0, 0].item():.4f}"
)

with torch.no_grad():
    embedding = encoder(images)
under_no_grad = trained_by(head(embedding), head.weight)
assert torch.allclose(torch.tensor(under_no_grad), embedding.sum(0))
assert torch.allclose(torch.tensor(copied), torch.tensor(under_no_grad))
print(
    "made under no_grad(), gradient of head:   ", [round(g, 4) for g in under_no_grad]
)
