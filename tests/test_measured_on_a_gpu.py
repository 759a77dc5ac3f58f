"""What a GPU's times and sizes show, as the pages say it: held against the outputs that were recorded there."""

import re

import pytest
from pages import SCRIPTS, SNIPPETS, name

from guide.outputs import need_of, variants
from guide.scripts import role_of


def columns(output: str) -> dict[str, list[float]]:
    """Return the numbers with a decimal point at the end of each line, by what stands before them."""
    rows = re.findall(r"^(\S.*?) +((?:\d+\.\d+ *)+)$", output, re.M)
    return {label: [float(number) for number in numbers.split()] for label, numbers in rows}


def reading_each_step_makes_little_difference(rows):
    assert len(rows) == 3
    assert all(0.8 < each / once < 1.25 for each, once in rows.values())


def pinned_memory_is_faster_and_lets_the_program_go_on(rows):
    (slow, waited), (fast, _), (_, returned) = rows["pageable"], rows["pinned"], rows["pinned, non_blocking"]
    assert fast > 3 * slow
    assert returned < waited / 20


def half_precision_is_faster_and_smaller(rows):
    (plain, peak), (tf32, same), (half, less) = rows.values()
    assert plain > 2 * tf32 > 3 * half
    assert less < 0.8 * peak == 0.8 * same


SHOWN = {
    "detaching/measure_item_on_cuda": reading_each_step_makes_little_difference,
    "overview/best-practices/measure_pinned": pinned_memory_is_faster_and_lets_the_program_go_on,
    "overview/packages/running/measure_gpu": half_precision_is_faster_and_smaller,
}
ELSEWHERE = {"calculators/memory/measure_gpu"}  # test_training_memory.py


@pytest.mark.parametrize("place", SHOWN)
def test_recorded_numbers_show_what_the_page_says(place):
    SHOWN[place](columns((SNIPPETS / f"{place}@cuda.txt").read_text()))


def test_everything_that_was_measured_on_a_gpu_is_held():
    on_a_gpu = [script for script in SCRIPTS if role_of(script) == "measure" and "GPU" in (need_of(script) or "")]
    recorded = {name(script).removeprefix("snippets/").removesuffix(".py") for script in on_a_gpu if variants(script)}
    assert recorded == {*SHOWN, *ELSEWHERE}
