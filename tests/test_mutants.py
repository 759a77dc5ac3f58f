"""A fix is seen to fail: each fault that is put into it, into a check or into the proof of a harm, is noticed."""

import pytest
from conftest import BUILD, RUNS, vouched_for
from pages import SCRIPTS, name

from guide.docs import declared_for
from guide.mutants import is_tried
from guide.outputs import REFERENCE, can_run

TRIED = [
    script for script in SCRIPTS if is_tried(script, declared_for(script)) and can_run(script, REFERENCE, gpu=False)
]


@pytest.fixture
def trials(pytestconfig):
    """Return a function that says which faults in a script nothing notices; what the ledger knows is not tried."""
    if BUILD != REFERENCE:
        pytest.skip("the mutants are tried under the reference build")
    return lambda script: [] if vouched_for(script) else pytestconfig.stash[RUNS].trial(script).findings()


@pytest.mark.parametrize("script", TRIED, ids=name)
def test_every_fault_put_into_a_fix_or_a_check_is_noticed(script, trials):
    assert trials(script) == []
