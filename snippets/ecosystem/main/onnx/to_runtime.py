from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

torch.manual_seed(0)


class Reviews(nn.Module):
    """Says whether a review is good, from the numbers of its words; 0 is padding."""

    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(64, 64, padding_idx=0)
        self.layer = nn.TransformerEncoderLayer(64, 4, 256, 0.0, batch_first=True)
        self.head = nn.Linear(64, 2)

    def forward(self, words):
        padding = words == 0
        x = self.layer(self.embed(words), src_key_padding_mask=padding)
        x = x.masked_fill(padding.unsqueeze(-1), 0).sum(1)
        return self.head(x / (~padding).sum(1, keepdim=True))


def reviews(rows: int, length: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Return reviews, and whether they praise more often than they blame."""
    words = torch.randint(1, 64, (rows, length))
    lengths = torch.randint(length // 2, length + 1, (rows, 1))
    words[torch.arange(length) >= lengths] = 0
    praise, blame = (words % 4 == 1).sum(1), (words % 4 == 2).sum(1)
    return words, (praise > blame).long()


model = Reviews()
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3)
for _ in range(100):
    words, good = reviews(64, 16)
    loss = nn.functional.cross_entropy(model(words), good)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

model.eval()
axes = {0: torch.export.Dim("batch"), 1: torch.export.Dim("length")}
torch.onnx.export(
    model,
    (reviews(2, 16)[0],),
    "model.onnx",
    input_names=["words"],
    output_names=["scores"],
    dynamic_shapes=(axes,),
    verify=True,  # runs the file on the example, in ONNX Runtime
    report=True,  # writes what each step did, as Markdown
    artifacts_dir="report",
    verbose=False,
)
steps = next(Path("report").glob("onnx_export_*.md")).read_text().splitlines()
print(*[line for line in steps if "✅" in line], sep="\n")

quant_pre_process("model.onnx", "prepared.onnx")
quantize_dynamic("prepared.onnx", "int8.onnx", reduce_range=True)  # 7 bits

words, good = reviews(5, 20)  # another batch size and length than the example's
run_on = {"providers": ["CPUExecutionProvider"]}
session = onnxruntime.InferenceSession("model.onnx", **run_on)
for end in (*session.get_inputs(), *session.get_outputs()):
    print(f"{end.name}: {end.type}, {end.shape}")
(answers,) = session.run(None, {"words": words.numpy()})
error = np.abs(answers - model(words).numpy(force=True)).max()
print("ONNX Runtime agrees with torch for a batch of", len(answers), end="")
print(f": largest difference {error:.5f}")

words, good = reviews(1000, 24)
expected = model(words).numpy(force=True)
sizes, errors = {}, {}
print("file        weights_kB  error  right")
for file in ("model.onnx", "int8.onnx"):
    session = onnxruntime.InferenceSession(file, **run_on)
    (answers,) = session.run(None, {"words": words.numpy()})
    errors[file] = np.abs(answers - expected).max() / np.abs(expected).max()
    right = (answers.argmax(1) == good.numpy()).mean()
    weights = map(onnx.numpy_helper.to_array, onnx.load(file).graph.initializer)
    sizes[file] = sum(weight.nbytes for weight in weights) / 1000
    print(f"{file:10}  {sizes[file]:10.0f}  {errors[file]:5.2f}  {right:.0%}")

# Proof: less than a third of the bytes, and an error that the float file does not have
assert error < 1e-5
assert errors["model.onnx"] < 1e-5 < errors["int8.onnx"]
assert sizes["int8.onnx"] < sizes["model.onnx"] / 3
