import shutil
from pathlib import Path

import onnxruntime
import torch
from onnxruntime.quantization import quantize_dynamic
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(3, 8, 3),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(8, 2),
).eval()
images = torch.randn(4, 3, 32, 32)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: shape {call()[0].shape}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


def run(file: str, images):
    session = onnxruntime.InferenceSession(file)
    return session.run(None, {session.get_inputs()[0].name: images})


# The weights go to a second file. There is no dynamic_shapes: it is for one image.
program = torch.onnx.export(model, (images[:1],), "model.onnx", verbose=False)
print("written:", *sorted(path.name for path in Path().glob("model*")))
Path("service").mkdir()
shutil.copy("model.onnx", "service/model.onnx")
image = images[:1].numpy()
attempt("model.onnx alone", lambda: run("service/model.onnx", image))
program.save("service/model.onnx", external_data=False)
attempt("external_data=False", lambda: run("service/model.onnx", image))

attempt("four images", lambda: run("model.onnx", images.numpy()))
# Linear fixes the height, although it is declared.
flat = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 2)).eval()
axes = {0: torch.export.Dim("batch"), 2: torch.export.Dim("height")}
torch.onnx.export(flat, (images,), "flat.onnx", dynamic_shapes=(axes,), verbose=False)
declared = onnxruntime.InferenceSession("flat.onnx").get_inputs()[0]
print("batch and height declared:", declared.shape)

attempt("float64", lambda: run("model.onnx", image.astype("float64")))
attempt("quantize_dynamic", lambda: quantize_dynamic("model.onnx", "int8.onnx"))


def export_old(**axes):
    torch.onnx.export(
        model, (images[:1],), "old.onnx", input_names=["images"], dynamo=False, **axes
    )
    return run("old.onnx", images.numpy())


attempt("dynamo=False", lambda: export_old(dynamic_shapes=({0: "batch"},)))
attempt("dynamo=False", lambda: export_old(dynamic_axes={"images": {0: "batch"}}))
print("written:", *sorted(path.name for path in Path().glob("old*")))
