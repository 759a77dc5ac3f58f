import re

BUILDS = {  # index: a torch that it has, its CUDA, the compute capabilities served
    "cu126": ("2.14.0", 12, (5, 0), (9, 0)),
    "cu129": ("2.13.0", 12, (7, 5), (12, 0)),
    "cu130": ("2.14.0", 13, (7, 5), (12, 0)),
}


def builds_for(message, capability):
    """Name the builds that run on the driver of the message and on the card."""
    found = int(re.search(r"found version (\d+)", message)[1])
    return [
        f"torch=={version} from {index}"
        for index, (version, cuda, oldest, newest) in BUILDS.items()
        if cuda <= found // 1000 and oldest <= capability <= newest
    ]


message = "The NVIDIA driver on your system is too old (found version 12080)."
for card, capability in {
    "GTX 1080": (6, 1),
    "V100": (7, 0),
    "A100": (8, 0),
    "RTX 4090": (8, 9),
    "RTX 5090": (12, 0),
}.items():
    print(f"{card}: {' or '.join(builds_for(message, capability))}")

# Proof: by hand, from the tables of drivers and of architectures
cu126, cu129, cu130 = (
    f"torch=={version} from {index}" for index, (version, *_) in BUILDS.items()
)
for found, pascal, ampere, blackwell in [
    (11040, [], [], []),
    (12000, [cu126], [cu126, cu129], [cu129]),
    (13000, [cu126], [cu126, cu129, cu130], [cu129, cu130]),
]:
    text = message.replace("12080", str(found))
    assert builds_for(text, (6, 1)) == pascal
    assert builds_for(text, (8, 6)) == ampere
    assert builds_for(text, (12, 0)) == blackwell
