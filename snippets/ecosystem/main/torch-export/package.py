import os
import subprocess
from pathlib import Path

import torch
from torch import nn
from torch.utils.cpp_extension import include_paths, library_paths

torch.manual_seed(0)
CPP = """
#include <fstream>
#include <ATen/ops/empty.h>
#include <torch/csrc/inductor/aoti_package/model_package_loader.h>

int main() {
  at::Tensor words = at::empty({7, 20}, at::kLong);
  std::ifstream("words.bin", std::ios::binary)
      .read(static_cast<char*>(words.data_ptr()), words.nbytes());

  c10::InferenceMode no_gradients;
  torch::inductor::AOTIModelPackageLoader tagger("tagger.pt2");
  at::Tensor tags = tagger.run({words})[0];
  std::ofstream("tags.bin", std::ios::binary)
      .write(static_cast<const char*>(tags.data_ptr()), tags.nbytes());
}
"""


class Tagger(nn.Module):
    """Gives each word of a sentence one of three tags."""

    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(64, 32)
        self.positions = nn.Parameter(torch.randn(512, 32))
        self.layer = nn.TransformerEncoderLayer(32, 4, 64, batch_first=True)
        self.head = nn.Linear(32, 3)

    def forward(self, words):
        x = self.embed(words) + self.positions[: words.shape[1]]
        return self.head(self.layer(x))


def sentences(rows: int, length: int) -> torch.Tensor:
    return torch.randint(64, (rows, length))


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: shape {tuple(call().shape)}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {str(error).splitlines()[0]}")


model = Tagger().eval()
batch = torch.export.Dim("batch", max=64)
length = torch.export.Dim("length", max=512)
program = torch.export.export(
    model, (sentences(2, 16),), dynamic_shapes=({0: batch, 1: length},)
)
torch.export.save(program, "graph.pt2")  # to load with torch.export.load
print("ranges:", *program.range_constraints.values())

quick = {  # to build sooner; leave it out for a package that is used
    "aot_inductor.precompile_headers": False,
    "aot_inductor.compile_wrapper_opt_level": "O0",
    "cpp.vec_isa_ok": True,  # takes the vector instructions for granted
}
with torch.inference_mode():
    file = torch._inductor.aoti_compile_and_package(
        program, package_path=os.path.abspath("tagger.pt2"), inductor_configs=quick
    )
    compiled = torch._inductor.aoti_load_package(file)
    os.environ["AOTI_RUNTIME_CHECK_INPUTS"] = "1"  # before the first call
    errors = {}
    print("batch  length  largest_difference")
    for rows, words in ((7, 20), (3, 300), (64, 5)):
        request = sentences(rows, words)
        error = (compiled(request) - model(request)).abs().max().item()
        print(f"{rows:5}  {words:6}  {error:18.5f}")
        errors[rows] = error
    equal = [rows for rows, error in errors.items() if error < 1e-5]
    print("compiled ahead of time, equal for another batch size:", *equal)

    print("checks:")
    attempt("  graph, 65 rows", lambda: program.module()(sentences(65, 5)))
    attempt("  package, 65 rows", lambda: compiled(sentences(65, 5)))
    attempt("  package, 1 row", lambda: compiled(sentences(1, 5)))
    attempt("  package, int32", lambda: compiled(sentences(7, 5).int()))

    # The same package in C++.
    request = sentences(7, 20)
    request.numpy().tofile("words.bin")
    Path("answer.cpp").write_text(CPP)
    include = [f"-I{path}" for path in include_paths()]
    linked = [
        f"{flag}{path}" for path in library_paths() for flag in ("-L", "-Wl,-rpath,")
    ]
    linked += ["-ltorch", "-ltorch_cpu", "-lc10"]
    build = ["g++", "-std=c++20", "answer.cpp", "-o", "answer", *include, *linked]
    subprocess.run(build, check=True)
    subprocess.run("./answer", check=True)
    tags = torch.from_file("tags.bin", size=7 * 20 * 3).view(7, 20, 3)
    expected = model(request)
    print(f"from C++, largest difference: {(tags - expected).abs().max():.5f}")

# Proof: the package answers as the model does, in C++ too
assert max(errors.values()) < 1e-5
torch.testing.assert_close(tags, expected)
