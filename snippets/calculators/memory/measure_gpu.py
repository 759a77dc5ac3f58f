# Needs a CUDA GPU.
import torch
from step_models import CNN, MLP, Transformer, loss_of


def decoder():
    model = Transformer(vocab=16_384, seq=1024, width=512, layers=8, heads=8)
    return model, torch.randint(16_384, (2, 8, 1024), device="cuda")


def network():
    model = CNN(channels=3, width=64, stages=4, layers=2, classes=100)
    images = torch.randn(32, 3, 224, 224, device="cuda")
    return model, (images, torch.randint(100, (32,), device="cuda"))


def perceptron():
    model = MLP(inputs=784, width=2048, layers=6, classes=10)
    images = torch.randn(8192, 784, device="cuda")
    return model, (images, torch.randint(10, (8192,), device="cuda"))


def peak_of(build, sixteen_bits, checkpointed):
    """Return the peak of the second step, in MiB."""
    torch.manual_seed(0)
    model, (x, target) = build()
    model.cuda().checkpointed = checkpointed
    optimizer = torch.optim.AdamW(model.parameters())
    for _ in range(2):
        optimizer.zero_grad()
        torch.cuda.reset_peak_memory_stats()
        with torch.autocast("cuda", torch.bfloat16, enabled=sixteen_bits):
            loss = loss_of(model, x, target)
        loss.backward()
        optimizer.step()
    return torch.cuda.max_memory_allocated() / 2**20


for build in (perceptron, network, decoder):
    for sixteen_bits in (False, True):
        for checkpointed in (False, True):
            precision = "bf16-autocast" if sixteen_bits else "fp32"
            peak = peak_of(build, sixteen_bits, checkpointed)
            name = f"{build.__name__}, {precision}, checkpoints: {checkpointed:d}"
            print(f"{name:42} {peak:7.1f} MiB at the peak")
