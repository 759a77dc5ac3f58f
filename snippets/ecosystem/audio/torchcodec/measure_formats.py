import math
import os
import tempfile
import time

import torch
from torchcodec.decoders import AudioDecoder, VideoDecoder
from torchcodec.encoders import AudioEncoder, VideoEncoder

torch.manual_seed(0)
os.chdir(tempfile.mkdtemp())

# Video: a texture that drifts by one pixel for each frame, with some noise.
texture = torch.nn.functional.interpolate(
    torch.rand(1, 3, 20, 60), scale_factor=12, mode="bicubic"
)
frames = torch.stack([texture[0, :, :180, step : step + 240] for step in range(90)])
frames = (255 * frames + torch.randn_like(frames)).clamp(0, 255).byte()
print(f"90 frames of 240 x 180, {frames.numel() / 1e3:.0f} kB as uint8")
print("crf kB PSNR-in-dB")
quality = {}
for crf in (8, 18, 28, 38, 48):
    VideoEncoder(frames, frame_rate=30).to_file("film.mp4", codec="libx264", crf=crf)
    back = VideoDecoder("film.mp4")[:]
    error = (back.float() - frames.float()).square().mean()
    quality[crf] = 10 * math.log10(255**2 / error)
    print(crf, f"{os.path.getsize('film.mp4') / 1e3:.1f} {quality[crf]:.1f}")

# Sound: three seconds of a note with overtones and a little noise.
rate = 44_100
time_ = torch.arange(3 * rate) / rate
note = sum(0.4 / n * torch.sin(2 * math.pi * 220 * n * time_) for n in range(1, 8))
note = (0.5 * note + 0.01 * torch.randn_like(note))[None].clamp(-1, 1)
print()
print("format kB samples first-at-s SNR-in-dB")
snr = {}
for suffix in ("wav", "flac", "mp3", "m4a", "ogg"):
    AudioEncoder(note, sample_rate=rate).to_file(f"note.{suffix}")
    back = AudioDecoder(f"note.{suffix}").get_all_samples()
    size = min(back.data.shape[1], note.shape[1])
    error = (back.data[:, :size] - note[:, :size]).square().mean()
    snr[suffix] = 10 * math.log10(note.square().mean() / error)
    kilobytes = os.path.getsize(f"note.{suffix}") / 1e3
    count, start = back.data.shape[1], back.pts_seconds
    print(f"{suffix} {kilobytes:.1f} {count} {start:.3f} {snr[suffix]:.1f}")

# What ten frames from all over a film take, in three ways.
frames = frames.repeat(3, 1, 1, 1)
VideoEncoder(frames, frame_rate=30).to_file("long.mp4", extra_options={"g": 90})
wanted = torch.randperm(len(frames))[:10].tolist()
print()
print("ten-frames-of-270 ms")


def timed(name: str, call) -> None:
    start = time.perf_counter()
    call()
    print(name, f"{1e3 * (time.perf_counter() - start):.1f}")


decoder = VideoDecoder("long.mp4")
timed("one-by-one", lambda: [decoder[index] for index in wanted])
timed("together", lambda: decoder.get_frames_at(wanted))
timed("opened-for-each", lambda: [VideoDecoder("long.mp4")[index] for index in wanted])

# Proof: less crf, more of the picture; wav and flac lose only by rounding
assert sorted(quality.values(), reverse=True) == list(quality.values())
assert min(snr["wav"], snr["flac"]) > 80 > max(snr["mp3"], snr["m4a"], snr["ogg"])
