import io
import pickle

import torch


class OnCPU(pickle.Unpickler):
    """Read a pickle, and put the tensors in it on the CPU."""

    def find_class(self, module, name):
        if (module, name) == ("torch.storage", "_load_from_bytes"):
            return lambda part: torch.load(
                io.BytesIO(part), map_location="cpu", weights_only=False
            )
        return super().find_class(module, name)


# Stands for the machine that made the data: tensors note the GPU in the file.
torch.serialization.register_package(1, lambda _: "cuda:0", lambda *_: None)
stored = pickle.dumps(
    {"names": ["a", "b"], "features": torch.tensor([[0.5, 2.0], [1.0, 4.0]])}
)

data = OnCPU(io.BytesIO(stored)).load()
print(f"mean of the features: {data['features'].mean().item()}")

# Proof: values, names and device.
mean = data["features"].mean().item()
assert mean == (0.5 + 2 + 1 + 4) / 4
assert data["features"].tolist() == [[0.5, 2.0], [1.0, 4.0]]
assert data["names"] == ["a", "b"]
assert data["features"].device.type == "cpu"
assert b"cuda:0" in stored
