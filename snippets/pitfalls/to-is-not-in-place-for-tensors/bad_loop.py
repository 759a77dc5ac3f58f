import torch

torch.manual_seed(0)
tracks = [torch.randint(-20000, 20000, (8000,)).short() for _ in range(3)]
loudest = sum(track.double() for track in tracks).abs().max()

for track in tracks:
    track = track.to(torch.int32)
mix = sum(tracks)
print(f"loudest sample of the mix: {mix.long().abs().max()} of {loudest:.0f}")
