from importlib.metadata import version

installed = version("torch")
build = installed.partition("+")[2]  # "cpu", "cu126"; empty for a wheel from PyPI
if build:
    print(f"--extra-index-url https://download.pytorch.org/whl/{build}")
print(f"torch=={installed}")
