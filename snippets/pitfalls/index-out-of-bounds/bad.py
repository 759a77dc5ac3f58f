import torch

tags = {"dog": 1, "rain": 2, "engine": 3, "siren": 4, "speech": 5}  # from a CSV file
clips = [["rain", "engine"], ["dog"], ["siren", "speech"]]

targets = []
for names in clips:
    target = torch.zeros(len(tags))
    for name in names:
        target[tags[name]] = 1
    targets.append(target)
places = torch.stack(targets).nonzero().tolist()
print(f"clip and column: {places}")
