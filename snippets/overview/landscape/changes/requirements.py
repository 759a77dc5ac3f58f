import re

ENDED = {
    "torchtext": ("ended", "tokenizers, datasets"),
    "torchserve": ("archived", "triton, a service of your own"),
    "torchtune": ("stopped", "trl, torchtitan"),
    "albumentations": ("ended", "torchvision.transforms.v2, kornia"),
    "dgl": ("no release since 2024", "torch-geometric"),
}


def findings(requirements):
    for line in requirements.splitlines():
        name = re.match(r"[\w.-]*", line.strip())[0]
        name = re.sub(r"[-_.]+", "-", name).lower()  # as pip compares names
        if name in ENDED:
            yield name, *ENDED[name]


requirements = """\
torch>=2.4
Albumentations==1.3.1  # augmentation
torchtext
torch_geometric
# torchserve was here
"""
for name, state, instead in findings(requirements):
    print(f"{name}: {state}; see {instead}")

# Proof: other spellings are found, comments and similar names are not.
assert [name for name, *_ in findings(requirements)] == ["albumentations", "torchtext"]
assert not list(findings("torchtext-lite\ndgl_ptm"))
