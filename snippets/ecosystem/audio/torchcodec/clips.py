import math
import tempfile
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset
from torchcodec.decoders import AudioDecoder, VideoDecoder
from torchcodec.encoders import Encoder
from torchcodec.samplers import clips_at_regular_timestamps
from torchcodec.transforms import Resize

torch.manual_seed(0)
HEIGHT, WIDTH, FPS, RATE = 120, 160, 30, 16_000


def film(seconds: int, speed: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the frames of a ball that rolls, and a tone for each second."""
    y, x = torch.meshgrid(torch.arange(HEIGHT), torch.arange(WIDTH), indexing="ij")
    centre = 20 + speed * torch.arange(seconds * FPS)[:, None, None] % (WIDTH - 40)
    ball = 220 * ((x - centre) ** 2 + (y - 60) ** 2 < 150)
    frames = torch.stack([ball, y.expand_as(ball), x.expand_as(ball)], 1)
    time = torch.arange(seconds * RATE) / RATE
    tone = 0.5 * torch.sin(2 * math.pi * 220 * (1 + time.floor()) * time)
    return frames.to(torch.uint8), tone[None]


def write(path: Path, frames: torch.Tensor, samples: torch.Tensor) -> None:
    encoder = Encoder()
    video = encoder.add_video(height=HEIGHT, width=WIDTH, frame_rate=FPS)
    audio = encoder.add_audio(sample_rate=RATE, num_channels=1)
    with encoder.open_file(path):
        for second in frames.split(FPS):  # not all of the film at once
            video.add_frames(second)
        audio.add_samples(samples)


class Clips(Dataset):
    """Clips of eight frames, 0.1 s apart, small enough for a network."""

    def __init__(self, files: list[Path]) -> None:
        self.files = files

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, index: int) -> torch.Tensor:
        small = [Resize((60, 80))]
        decoder = VideoDecoder(self.files[index], transforms=small)
        clips = clips_at_regular_timestamps(
            decoder,
            seconds_between_clip_starts=1.0,
            num_frames_per_clip=8,
            seconds_between_frames=0.1,
        )
        return clips.data[:2]


with tempfile.TemporaryDirectory() as folder:
    files = [Path(folder, f"film{number}.mp4") for number in range(3)]
    for number, file in enumerate(files):
        frames, tone = film(2 + number, 1.0 + number)
        write(file, frames, tone)

    video, audio = VideoDecoder(files[2]), AudioDecoder(files[2], sample_rate=8_000)
    facts = video.metadata
    print(f"{facts.width} x {facts.height}, {facts.num_frames} frames, {facts.codec}")
    print("one frame:", tuple(video[0].shape), video[0].dtype)
    at = video.get_frames_played_at(seconds=[0.5, 1.99])
    print(
        "asked for 0.50 s and 1.99 s, frames from", [f"{s:.2f}" for s in at.pts_seconds]
    )
    difference = (video[45].float() - frames[45]).abs().mean().item()
    print(f"mean difference to what was written: {difference:.0f} of 255")
    sound = audio.get_samples_played_in_range(1.0, 1.5)
    peak = torch.fft.rfft(sound.data[0]).abs().argmax().item() * 2  # 2 Hz a bin
    print(
        f"sound: {tuple(sound.data.shape)} at {sound.sample_rate} Hz, peak at {peak} Hz"
    )
    loader = DataLoader(Clips(files), batch_size=3)
    print(
        "batch: films, clips, frames, colours, height, width:",
        tuple(next(iter(loader)).shape),
    )

# Proof: what comes back is what was written, and when
assert difference < 3
assert facts.num_frames == len(frames)
assert peak == 440
