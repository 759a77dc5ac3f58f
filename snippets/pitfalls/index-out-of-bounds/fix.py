import torch

tags = {"dog": 1, "rain": 2, "engine": 3, "siren": 4, "speech": 5}  # from a CSV file
clips = [["rain", "engine"], ["dog"], ["siren", "speech"]]
column = {name: place for place, name in enumerate(tags)}  # 0 to 4

targets = []
for names in clips:
    target = torch.zeros(len(tags))
    for name in names:
        target[column[name]] = 1
    targets.append(target)
places = torch.stack(targets).nonzero().tolist()
print(f"clip and column: {places}")

# Proof: read back from the columns, the clips have their tags again.
names = list(tags)
back = [[names[k] for k in range(5) if row[k] == 1] for row in targets]
assert back == clips
assert places == [[0, 1], [0, 2], [1, 0], [2, 3], [2, 4]]
