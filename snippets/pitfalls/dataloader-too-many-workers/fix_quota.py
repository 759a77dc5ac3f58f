import tempfile
from pathlib import Path


def cores_of_quota(cpu_max="/sys/fs/cgroup/cpu.max"):
    """Return the CPU quota of this container in whole cores; None if it has none."""
    path = Path(cpu_max)  # "quota period" in microseconds, or "max period"
    quota, period = path.read_text().split() if path.is_file() else ("max", "")
    return None if quota == "max" else max(1, int(quota) // int(period))


with tempfile.TemporaryDirectory() as folder:
    cpu_max = Path(folder, "cpu.max")
    cpu_max.write_text("200000 100000\n")  # what `docker run --cpus=2` writes there
    cores = cores_of_quota(cpu_max)
print("cores:", cores)

# Proof: other quotas, none at all, and no such file
assert cores == 2
with tempfile.TemporaryDirectory() as folder:
    cpu_max = Path(folder, "cpu.max")
    cases = {"50000 100000": 1, "350000 100000": 3, "max 100000": None}
    for text, expected in cases.items():
        cpu_max.write_text(text)
        assert cores_of_quota(cpu_max) == expected
    assert cores_of_quota(Path(folder, "none")) is None
