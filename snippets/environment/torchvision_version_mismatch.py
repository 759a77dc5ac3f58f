from inspect_environment import Environment, inspect

machines = {
    "torch was upgraded alone": Environment(
        versions={"torch": "2.13.0+cu126", "torchvision": "0.20.0"},
        requires={"torchvision": "==2.5.0"},
    ),
    "torch for the CPU, torchvision from PyPI": Environment(
        versions={"torch": "2.13.0+cpu", "torchvision": "0.28.0"},
        requires={"torchvision": "==2.13.0"},
        tags={"torchvision": "cu130"},
    ),
}
for name, machine in machines.items():
    print(f"== {name}")
    for finding in inspect(machine):
        print(finding)

# Proof: each is reported, by this check alone
for machine in machines.values():
    (finding,) = inspect(machine)
    assert finding.check == "torchvision_of_another_torch"
