import math

import torch
from torch import nn
from torchaudio import transforms

torch.manual_seed(0)
RATE = 8000
KINDS = ["rising", "falling", "trill", "clicks", "hiss"]


def sound(kind: str) -> torch.Tensor:
    """Return half a second of one kind of sound, in noise."""
    time = torch.arange(RATE // 2) / RATE
    low, span = 400 + 1000 * torch.rand(2)
    pace = 6 + 8 * torch.rand(1)
    if kind == "clicks":
        wave = (torch.sin(2 * math.pi * pace * time) > 0.98) * torch.randn(len(time))
    elif kind == "hiss":
        wave = torch.randn(len(time)) * torch.exp(-time * pace)
    else:
        hertz = {
            "rising": low + span * 2 * time,
            "falling": low + span * (1 - 2 * time),
            "trill": low + span * (torch.sin(2 * math.pi * pace * time) > 0),
        }[kind]
        wave = torch.sin(2 * math.pi * hertz.cumsum(0) / RATE)
    return wave + torch.randn(len(time)) * torch.rand(1)


def rows(count: int) -> tuple[torch.Tensor, torch.Tensor]:
    labels = torch.arange(count) % len(KINDS)
    return torch.stack([sound(KINDS[label]) for label in labels]), labels


def lose_packets(waves: torch.Tensor) -> torch.Tensor:
    """Return the sounds with two gaps of 60 ms each, as a bad line has them."""
    waves = waves.clone()
    for wave in waves:
        for start in torch.randint(waves.shape[1] - 480, (2,)):
            wave[start : start + 480] = 0
    return waves


log_mel = nn.Sequential(
    transforms.MelSpectrogram(RATE, n_fft=256, hop_length=128, n_mels=40),
    transforms.AmplitudeToDB(top_db=80),
)
masks = nn.Sequential(  # SpecAugment: other masks for each sound of a batch
    transforms.FrequencyMasking(freq_mask_param=8, iid_masks=True),
    transforms.TimeMasking(time_mask_param=10, iid_masks=True),
    transforms.TimeMasking(time_mask_param=10, iid_masks=True),
)


def prepare(waves: torch.Tensor) -> torch.Tensor:
    """Return a picture of each sound: 1 is its loudest point, 0 is 80 dB below."""
    decibels = log_mel(waves[:, None])  # a channel, so that each sound counts alone
    loudest = decibels.amax((2, 3), keepdim=True)
    return ((decibels - loudest) / 80 + 1).clamp(min=0)


def network() -> nn.Module:
    layers = []
    for inputs, outputs in ((1, 12), (12, 24), (24, 48)):
        convolution = nn.Conv2d(inputs, outputs, 3, stride=2, padding=1)
        layers += [convolution, nn.BatchNorm2d(outputs), nn.ReLU()]
    pool = [nn.AdaptiveAvgPool2d(1), nn.Flatten()]
    return nn.Sequential(*layers, *pool, nn.Linear(48, len(KINDS)))


train_waves, labels = rows(100)
test_waves, test_labels = rows(250)
train = prepare(train_waves)
tests = {"clean": prepare(test_waves), "lost": prepare(lose_packets(test_waves))}
print("waveforms", tuple(train_waves.shape), "log-mel", tuple(train.shape))


@torch.no_grad()
def error(model: nn.Module, mels: torch.Tensor, labels: torch.Tensor) -> float:
    wrong = model.eval()(mels).argmax(1) != labels
    return 100 * wrong.float().mean().item()


def learn(augment: nn.Module) -> tuple[list[float], dict[str, float]]:
    """Return the error with lost packets as it trains, and the errors at the end."""
    torch.manual_seed(1)
    model = network()
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-2, total_steps=200)
    curve = []
    for epoch in range(40):
        model.train()
        for batch in torch.randperm(len(train)).split(20):
            loss = nn.functional.cross_entropy(
                model(augment(train[batch])), labels[batch]
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        if epoch % 4 == 3:
            curve.append(error(model, tests["lost"], test_labels))
    ends = {name: error(model, mels, test_labels) for name, mels in tests.items()}
    return curve, {"train": error(model, train, labels)} | ends


plain, masked = learn(nn.Identity()), learn(masks)
print("epoch plain SpecAugment")
for index, both in enumerate(zip(plain[0], masked[0], strict=True), 1):
    print(4 * index, *(f"{value:.1f}" for value in both))
print()
print("error-in-% train test test-with-lost-packets")
for name, (_, ends) in (("plain", plain), ("SpecAugment", masked)):
    print(name, *(f"{value:.1f}" for value in ends.values()))

# Proof: where packets are lost, SpecAugment errs less
assert masked[1]["lost"] < plain[1]["lost"]
