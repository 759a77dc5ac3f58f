"""Where to read, ask and learn: each address says when and where it was last confirmed, or that it was not."""

import datetime

import pytest
from pages import ROOT

from guide.resources import resources, table

KNOWN = resources(ROOT)


@pytest.mark.parametrize("one", KNOWN, ids=lambda one: one["name"])
def test_confirmation_has_a_date_and_a_source_or_says_that_there_was_none(one):
    assert set(one) | {"address"} == {"name", "kind", "address", "confirmed", "source", "note"}
    assert one.get("address", "https://").startswith("https://")
    dated = isinstance(one["confirmed"], datetime.date) and one["source"].startswith("https://")
    assert dated != (one["confirmed"] == one["source"] == "not confirmed")


def test_the_table_has_a_row_for_each():
    assert len(table(KNOWN).splitlines()) == len(KNOWN) + 2
