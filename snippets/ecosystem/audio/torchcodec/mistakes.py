import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import torch
from torchcodec.decoders import AudioDecoder, VideoDecoder
from torchcodec.encoders import AudioEncoder, VideoEncoder

os.chdir(tempfile.mkdtemp())
frames = torch.randint(256, (30, 3, 64, 64), dtype=torch.uint8)
tone = 0.5 * torch.sin(torch.arange(16_000) / 5)
VideoEncoder(frames, frame_rate=10).to_file("film.mp4")
AudioEncoder(tone, sample_rate=16_000).to_file("tone.wav")
film = VideoDecoder("film.mp4")


def said(error: Exception) -> str:
    """Return the first line, without the place in the source."""
    return re.sub(r"^.*\.cpp:\d+, ", "", str(error).splitlines()[0]).strip()


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {said(error)}")


def loud() -> str:
    AudioEncoder(4 * tone, sample_rate=16_000).to_file("loud.wav")
    back = AudioDecoder("loud.wav").get_all_samples().data
    return f"written with a peak of {4 * tone.max():.1f}, read {back.max():.1f}"


attempt("float frames", lambda: VideoEncoder(frames / 255, frame_rate=10))
channels_last = frames.permute(0, 2, 3, 1)
attempt(
    "channels last", lambda: VideoEncoder(channels_last, frame_rate=10).to_file("a.mp4")
)
odd = frames[:, :, :63, :63].contiguous()
attempt("an odd size", lambda: VideoEncoder(odd, frame_rate=10).to_file("b.mp4"))
attempt("after the end", lambda: film[30])
attempt("at the end, in seconds", lambda: film.get_frame_played_at(3.0))
attempt(
    "int16 samples", lambda: AudioEncoder((tone * 32767).short(), sample_rate=16_000)
)
attempt(
    "rate and format", lambda: AudioEncoder(tone, sample_rate=12_345).to_file("a.mp3")
)
attempt("too loud", loud)
attempt("no such stream", lambda: AudioDecoder("film.mp4"))

# As if FFmpeg were broken: the loader finds empty files in place of its libraries.
for number in range(56, 62):
    Path(f"libavutil.so.{number}").touch()
program = """from torchcodec.decoders import AudioDecoder
print("imported")
AudioDecoder("tone.wav")"""
search = {"LD_LIBRARY_PATH": os.getcwd()}
run = subprocess.run(
    [sys.executable, "-c", program],
    env=os.environ | search,
    capture_output=True,
    text=True,
)
print("\nWith broken libraries:", run.stdout.strip())
report = run.stderr[run.stderr.index("RuntimeError: ") :]
print(report.split(" Likely")[0])
for line in report.splitlines():
    if line.startswith(("FFmpeg version", "OSError: lib", "OSError: /")):
        print(line.replace(os.getcwd() + "/", ""))

# Proof: every version that it tries is told, and the last one is 4
assert "FFmpeg version 4:" in report
