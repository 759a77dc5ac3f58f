import argparse
import os


def parse(arguments=None):
    parser = argparse.ArgumentParser()
    given = int(os.environ.get("LOCAL_RANK", 0))  # torchrun passes no argument
    parser.add_argument("--local-rank", "--local_rank", type=int, default=given)
    parser.add_argument("--epochs", type=int, default=1)
    return parser.parse_args(arguments)


print(
    "launch, torch 2.0 and later:", parse(["--local-rank=3", "--epochs=2"]).local_rank
)
print("launch, before torch 2.0:", parse(["--local_rank=3", "--epochs=2"]).local_rank)
os.environ["LOCAL_RANK"] = "3"
by_torchrun = parse(["--epochs=2"]).local_rank
print("torchrun:", by_torchrun)

# Proof: an option that is left out, and the variable of another process.
assert by_torchrun == 3
assert parse(["--epochs=2"]).epochs == 2
assert (
    parse(["--local-rank=5"]).local_rank == parse(["--local_rank", "5"]).local_rank == 5
)
os.environ["LOCAL_RANK"] = "4"
assert parse([]).local_rank == 4
del os.environ["LOCAL_RANK"]
assert parse([]).local_rank == 0
