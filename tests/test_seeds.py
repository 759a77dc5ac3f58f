"""The harm of a silent pitfall must be there under other seeds: what one seed shows may be luck."""

from functools import partial

import pytest
from conftest import RUNS

from guide.seeds import OtherSeeds, with_seeds_raised

SEEDED = 'import torch\n\ntorch.manual_seed(0)\nerror = {}\nprint(f"error: {{error:.1f}}")\n'
LARGE, SMALL = SEEDED.format("9 + torch.rand(()).item()"), SEEDED.format("torch.rand(()).item()")
LUCKY = SEEDED.format("9 - 4 * torch.initial_seed()")


@pytest.fixture
def findings(tmp_path, pytestconfig):
    """Return a function that says what is wrong with a wrong script and its fix."""

    def tried(bad: str, fix: str) -> list[str]:
        (tmp_path / "bad.py").write_text(bad)
        path = tmp_path / "fix.py"
        path.write_text(fix)
        return OtherSeeds(path, partial(pytestconfig.stash[RUNS].lanes().submit, path)).findings()

    return tried


def test_a_harm_that_is_there_under_all_seeds_passes(findings):
    assert findings(LARGE, SMALL) == []


def test_a_harm_that_other_seeds_undo_is_told(findings):
    assert findings(LUCKY, SMALL) == [
        "under other seeds the harm is not there: no result differs as it does on the page"
    ]


def test_a_proof_that_another_seed_breaks_is_told(findings):
    assert findings(LARGE, f"{SMALL}assert torch.initial_seed() != 3\n") == [
        "with seeds raised by 3: bad finished, the fix raised AssertionError"
    ]


def test_scripts_without_a_seed_are_not_run_again(findings):
    assert findings("print('error: 1')", "raise ValueError") == []


@pytest.mark.parametrize("call", ["torch.manual_seed", "np.random.seed", "random.seed", "np.random.default_rng"])
def test_seeds_of_every_library_are_raised(call):
    assert with_seeds_raised(f"x = {call}(3)", 2) == f"x = {call}(5)"
