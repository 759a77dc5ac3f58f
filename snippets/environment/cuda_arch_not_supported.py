from inspect_environment import Environment, inspect

codes = ["sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120"]
cuda_13 = {"version": "2.13.0+cu130", "cuda": "13.0", "codes": codes, "available": True}
machines = [
    Environment(cards=[(name, capability, "580.95.05")], found=cuda_13)
    for name, capability in [("GeForce GTX 1080 Ti", 61), ("GeForce RTX 4090", 89)]
]
for machine in machines:
    print(f"{machine.cards[0][0]}: {len(inspect(machine))} findings")
    for finding in inspect(machine):
        print(finding)

# Proof: the card without code is reported, the other one is not
first, second = (inspect(machine) for machine in machines)
assert [finding.check for finding in first] == ["no_code_for_the_card"]
assert second == []
