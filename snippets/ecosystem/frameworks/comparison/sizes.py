from importlib.metadata import distribution

packages = {
    "PyTorch": "torch",
    "TensorFlow": "tensorflow-cpu",
    "JAX": "jaxlib",
    "Keras": "keras",
}
print("package     files     MB")
megabytes, licences = {}, {}
for name, package in packages.items():
    found = distribution(package)
    megabytes[name] = round(sum(file.size or 0 for file in found.files) / 1e6)
    licences[name] = (
        found.metadata.get("License-Expression") or found.metadata["License"]
    )
    print(f"{name:10}  {len(found.files):5}  {megabytes[name]:5}")

print()
for name, licence in licences.items():
    print(f"{name}: {licence}")

# Proof: all but Keras, which brings no compiled code, take more than 100 MB
assert megabytes.pop("Keras") < 50
assert min(megabytes.values()) > 100
assert "BSD-3-Clause" in licences.pop("PyTorch")
assert all("Apache" in licence for licence in licences.values())
