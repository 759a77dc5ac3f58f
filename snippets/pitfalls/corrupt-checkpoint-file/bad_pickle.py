import pickle
import tempfile

import torch

vocabulary = {"words": ["<unk>", "the", "cat"], "counts": [0, 812, 34]}
with tempfile.TemporaryDirectory() as folder:
    with open(f"{folder}/vocabulary.pkl", "wb") as file:
        pickle.dump(vocabulary, file)

    loaded = torch.load(f"{folder}/vocabulary.pkl", weights_only=False)
print(f"words: {len(loaded['words'])}")
