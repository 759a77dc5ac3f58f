from inspect_environment import Environment, inspect

machine = Environment(
    present=False,
    elsewhere=["/home/ana/miniconda3/bin/python"],
    pip_elsewhere="/home/ana/miniconda3/lib/python3.12/site-packages",
)
for finding in inspect(machine):
    print(finding)

# Proof: it is reported by its check alone
assert [finding.check for finding in inspect(machine)] == ["no_torch"]
