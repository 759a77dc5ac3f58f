import ctypes
import os


def driver_version():
    """The CUDA version that the driver can serve, as torch sees it; 0: no driver."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if os.name == "nt" else "libcuda.so.1")
    except OSError:
        return 0
    version = ctypes.c_int()
    driver.cuDriverGetVersion(ctypes.byref(version))
    return version.value


def state(build, driver, available):
    """Pass torch.version.cuda, driver_version() and torch.cuda.is_available()."""
    if build is None:
        return "not built for CUDA"
    if driver == 0:
        return "no driver in sight"
    if driver // 1000 < int(build.partition(".")[0]):
        return "driver too old"
    return "ready" if available else "the driver fails, or shows no card"


for case in (None, 0, False), ("13.2", 0, False), ("13.2", 12080, False):
    print(*case, "->", state(*case))
for case in ("13.2", 13000, False), ("13.2", 13000, True):
    print(*case, "->", state(*case))

# Proof: a driver library that answers 12080, and a machine without one
from unittest import mock


class Driver:
    def cuDriverGetVersion(self, pointer):  # noqa: N802 NVIDIA's name
        pointer._obj.value = 12080


with mock.patch("ctypes.CDLL", return_value=Driver()):
    assert driver_version() == 12080
with mock.patch("ctypes.CDLL", side_effect=OSError):
    assert driver_version() == 0
