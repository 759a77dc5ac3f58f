import re

MESSAGE = "The NVIDIA driver on your system is too old (found version {})."
WHEELS = ["12.6", "13.0", "13.2"]  # the CUDA versions of torch 2.14
LEAST_DRIVER = {12: 525, 13: 580}  # by major version of CUDA, from NVIDIA's table
DRIVERS = {  # what nvidia-smi shows: the driver, and the CUDA version it serves
    "470.129.06": "11.4",
    "525.85.12": "12.0",
    "570.133.20": "12.8",
    "580.82.07": "13.0",
}


def major(version):
    return int(version.partition(".")[0])


def wheels_for(found):
    """The CUDA versions that a driver serves: its own major version, and older ones."""
    return [wheel for wheel in WHEELS if major(wheel) <= found // 1000]


for driver, cuda in DRIVERS.items():
    number = major(cuda) * 1000 + int(cuda.partition(".")[2]) * 10
    found = int(re.search(r"found version (\d+)", MESSAGE.format(number))[1])
    fitting = wheels_for(found)
    print(f"found version {found}: {', '.join(fitting) or 'none of these wheels'}")
    by_driver = [w for w in WHEELS if major(driver) >= LEAST_DRIVER[major(w)]]
    assert fitting == by_driver
