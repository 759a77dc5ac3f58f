import os

import torch
from torch import nn

torch.manual_seed(0)


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

# Proof: the package answers as the model does
assert max(errors.values()) < 1e-5
