from inspect_environment import Environment, inspect

machines = {
    "Linux, torch 2.2.2": Environment(
        versions={"torch": "2.2.2+cpu", "numpy": "2.2.6"}
    ),
    "Windows, torch 2.4.0": Environment(
        system="Windows", versions={"torch": "2.4.0+cpu", "numpy": "2.1.0"}
    ),
    "Linux, torch 2.4.0": Environment(
        versions={"torch": "2.4.0+cpu", "numpy": "2.1.0"}
    ),
}
for name, machine in machines.items():
    print(f"== {name}")
    for finding in inspect(machine):
        print(finding)

# Proof: the first two are reported by that check alone; the third is whole
reported = [[finding.check for finding in inspect(one)] for one in machines.values()]
assert reported == [["numpy_2_with_an_old_torch"]] * 2 + [[]]
