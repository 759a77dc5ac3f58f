from inspect_environment import Environment, inspect

said = (
    "OSError: [WinError 126] The specified module could not be found. "
    'Error loading "fbgemm.dll" or one of its dependencies.'
)
machine = Environment(system="Windows", versions={"torch": "2.4.0"}, error=said)
for finding in inspect(machine):
    print(finding)

# Proof: it is reported by its check alone
assert [finding.check for finding in inspect(machine)] == ["import_fails"]
