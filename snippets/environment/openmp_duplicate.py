from inspect_environment import Environment, inspect

CONDA = r"C:\Users\ana\miniconda3\envs\pets"
copies = [
    rf"{CONDA}\Lib\site-packages\torch\lib\libiomp5md.dll",
    rf"{CONDA}\Library\bin\libiomp5md.dll",
]
stopped = "OMP: Error #15: Initializing libiomp5md.dll, but found libiomp5md.dll"
machines = {
    "two copies": Environment(system="Windows", openmp=copies),
    "the import was stopped": Environment(system="Windows", error=stopped),
    "one copy": Environment(system="Windows", openmp=copies[:1]),
}
for name, machine in machines.items():
    print(f"== {name}")
    for finding in inspect(machine):
        print(finding)

# Proof: each of the first two is reported by its check, and one copy by none
reported = [[finding.check for finding in inspect(one)] for one in machines.values()]
assert reported == [["two_openmp_runtimes"], ["import_fails"], []]
