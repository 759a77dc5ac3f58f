def requirements(torch, index=""):
    """Return a requirements.txt; a build that PyPI lacks needs its index."""
    lines = [f"--extra-index-url {index}"] if index else []
    return "\n".join([*lines, f"torch=={torch}", "numpy==2.4.6", ""])


CPU = requirements("2.13.0+cpu", index="https://download.pytorch.org/whl/cpu")
CUDA = requirements("2.15.0")  # CUDA 13.2, for drivers from 580 on

if __name__ == "__main__":
    for name, lines in {"CPU": CPU, "CUDA": CUDA}.items():
        print(f"# {name}: requirements.txt")
        print(lines)
