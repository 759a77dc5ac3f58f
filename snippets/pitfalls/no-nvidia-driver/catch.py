import ctypes
import os

import torch


def driver_version():
    """The CUDA version that the driver can serve, as torch sees it; 0: no driver."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if os.name == "nt" else "libcuda.so.1")
    except OSError:
        return 0
    version = ctypes.c_int()
    driver.cuDriverGetVersion(ctypes.byref(version))
    return version.value


def state(build, driver):
    if build is None:
        return "not built for CUDA"
    if driver == 0:
        return "no driver in sight"
    too_old = driver // 1000 < int(build.partition(".")[0])
    return "driver too old" if too_old else "build and driver fit"


for build, driver in (None, 0), ("13.2", 0), ("13.2", 12080), ("13.2", 13000):
    print(f"torch.version.cuda {build}, driver {driver}: {state(build, driver)}")
if torch.version.cuda and torch.cuda.is_available():
    assert state(torch.version.cuda, driver_version()) == "build and driver fit"
