"""The faults that are planted in the small project of tests/sabotage/, and for each the checks that must fail.

A new check is seen to fail by adding its fault here.
"""

import random
import re

from planting import (
    ERROR,
    NOTEBOOK,
    PAGE,
    SILENT,
    WARNING,
    Fault,
    append,
    asserting,
    both,
    edit,
    fence,
    half_way,
    in_fix,
    indented,
    ledger,
    proof,
    renamed_pitfall,
    script,
    write,
)

from guide.outputs import REFERENCE, fingerprint

# The checks, by what they are about.
PROMISE = "test_script_does_what_its_name_promises"
SHOWS = "test_block_shows_what_its_script_writes"
FENCE = "test_every_fence_is_one_include"
EXISTS = "test_every_include_names_a_file"
SHOWN = "test_every_snippet_is_shown_by_a_page"
FILES = "test_pitfall_has_its_scripts_no_more_and_no_less"
OUTPUTS = "test_every_recorded_output_belongs_to_a_script_and_is_not_empty"
SCHEMA = "test_front_matter_follows_the_schema"
HEADER = "test_front_matter_has_a_title_and_parses"
SECTIONS = "test_pitfall_has_its_sections_in_order"
BUILDS = "test_site_builds_without_a_warning"
LINKS = "test_links_and_images_and_anchors_lead_somewhere"
LEFT = "test_no_markup_is_left_in_the_text"
NAV = "test_every_page_is_in_the_navigation"
REACHED = "test_every_page_can_be_reached_from_the_home_page"
INDEX = "test_every_message_in_the_index_was_written_by_a_run_or_names_its_source"
SITE_CODE = "test_python_blocks_are_their_files_to_the_letter"
OUTSIDE = "test_no_code_outside_fences"
SITE_OUTPUT = "test_output_blocks_are_recorded_outputs_to_the_letter"
CLOSED = "test_no_element_is_closed_twice_and_no_id_is_given_twice"
EMPTY = "test_no_block_is_empty_and_no_include_is_left"
DIRECTIVES = "test_directives_of_pytest_codeblocks_only_attach_outputs"
VARIANTS = "test_every_variant_is_selected_by_a_build"
ELSEWHERE = "test_nothing_is_loaded_from_elsewhere"
HEADINGS = "test_no_two_headings_of_a_page_have_one_name"
CLAIMS = "test_a_page_claims_no_build_that_did_not_run_it"
VOUCHED = "test_every_run_that_a_ledger_vouches_for_kept_its_promise"
EXCUSE = "test_every_excuse_names_its_rule_and_its_reason"
RAISING = "test_line_that_raised_is_marked_and_no_other"
MARKED = "test_lines_that_only_the_wrong_script_or_its_fix_has_are_marked"
WEIGHT = "test_pages_stay_within_their_weight"
CELLS = "test_notebooks_show_their_cells_and_what_these_wrote"
MUTANTS = "test_every_fault_put_into_a_fix_or_a_check_is_noticed"
COMPUTED = "test_results_are_computed_and_are_numbers"
FIXED = "test_prints_of_fixed_text_are_excused_by_name"
OWN_RAISE = "test_message_comes_from_torch_python_or_a_library"
SWALLOWED = "test_no_assertion_is_swallowed"
PARTED = "test_what_is_copied_is_a_program"
PROSE = "test_messages_and_results_in_the_text_were_written_by_a_run"
CAUSES = "test_causes_lead_every_wrong_script_to_its_fix"
ANSWER = "test_answer_is_a_few_lines_of_the_fix_for_its_cause"
LEAD = "test_answer_stands_under_the_lead_of_every_pitfall"
PLACES = "test_places_of_a_sentence_are_places_of_each_of_its_wordings"
SYMPTOMS = "test_no_two_pages_have_a_symptom_in_common"
DECLARES = "test_what_is_declared_of_scripts_names_them_and_makes_programs"
ROLE_PLACES = "test_scripts_stand_once_in_the_section_for_their_role"
ANSWERED, LISTED = "test_every_published_address_is_answered", "test_every_address_is_listed"
ENTRY = "test_index_has_one_entry_for_each_pitfall"
HOOK, CATALOGUE, BLOCKS = "guide/hook.py", "guide/catalogue.py", "guide/blocks.py"
EXPECTED = f"""<!--pytest-codeblocks:expected-output-->

```text
--8<-- "{ERROR}/fix.txt"
```
"""


GONE = "mutations:\n  fix_all:\n    - line: a\n      becomes: b\nwrong_fixes:"
TYPED_HERE = "{sum(means) / len(means):.2f}"
WHOLE_PRINT = f'print(f"mean loss: {TYPED_HERE}")\n'
WRITTEN = 'sys.stdout.write("mean loss: 2.67\\n")\n'
TABLE = 'for name, value in {"mean loss": 2.67}.items():\n    print(f"{name}: {value}")\n'
DECLARED = "wrong_fixes:\n  wrong_fix_flatten: RuntimeError\n"
SUM = "print((scores + bias).sum())"
INLINE = "import torch\n\nprint(torch.ones(2))\n"
TRACEBACK = "Traceback (most recent call last):\nRuntimeError: nobody wrote this\n"
SENTENCE = 'sentences:\n  - tells: "size of tensor a ({a})"\n    says: "One of the two has length {a}."\nwrong_fixes:'
WORDING = 'also_seen:\n  - text: "RuntimeError: seen somewhere"\n    versions: "1.0"\nwrong_fixes:'


FENCED = f"```python\n{INLINE}```\n"
LINT, FORMAT = "test_code_is_linted_and_every_excuse_is_needed", "test_code_is_formatted"
FOLDERS = "test_every_folder_of_snippets_belongs_to_a_pitfall"
NOTEBOOK_RUNS = "test_notebook_runs_as_a_script"
UNREADABLE = {FENCE, EXISTS, SHOWN, LEFT, SITE_CODE, SITE_OUTPUT, CLAIMS}
HEADERLESS = {HEADER, NAV, BUILDS, FOLDERS, PROMISE}
WARN = "float(torch.ones((), requires_grad=True))\n"
DEFAULT_DTYPE = "import torch\n\ntorch.set_default_dtype(torch.float64)\n"
VERIFIED, HASH = "guide/ledgers.py", 'entry["hash"] == fingerprint(script, self.build)'


BELOW = {MUTANTS}
SILENT_PAGE = f"docs/{SILENT}.md"
EXCUSED = """excused:
  fix:
    - line: "total = (scores + bias).sum()"
      because: an excuse that is not needed
wrong_fixes:"""
CHART = f"""<!-- chart: {ERROR}/fix.txt
x: sum
y: bias
title: Title
axes: [one, two]
says: It is so.
-->
"""
INSIDE = """torch.ones(
# Proof: inside
    4, 3
)"""
ADDED = 'RuntimeError("the sizes 3 and 4 differ")'
OWN_WARNING = '__import__("warnings").warn("extremely slow", UserWarning, stacklevel=1)'
READ = """here = __import__("pathlib").Path(__file__)
seen = here.with_suffix(".txt").read_text()[7:11]
"""
MEASURES = """import time

start = time.perf_counter()
sum(range(100))
print(f"sum: {(time.perf_counter() - start) * 1e3:.2f} ms")
"""
SHOWN_MEASURE = f"""
```python
--8<-- "{ERROR}/measure_sum.py"
```

{EXPECTED.replace("fix.txt", "measure_sum.txt")}"""
WRITE_HOME = '__import__("pathlib").Path("~/seen").expanduser().touch()'
CONNECT = '__import__("socket").socket(type=2).connect_ex(("192.0.2.1", 9))'
REDIRECT = "redirect_maps: {pitfalls/list-of-arrays.md: pitfalls/slow-arrays.md}"
MADE_UP = '"messages": [*self.messages(), {"text": "made up", "builds": []}]'

FAULTS = [
    Fault("nothing is wrong", edit(PAGE, "last dimension on", "last dimension to the first"), set()),
    Fault(
        "leaked default dtype",
        both(
            script("wrong_fix_flatten", "import torch\n", DEFAULT_DTYPE),
            edit(f"snippets/{ERROR}/wrong_fix_flatten.txt", "line 5", "line 7"),
        ),
        set(),
    ),
    # What a script writes
    Fault("stale output", edit(f"snippets/{ERROR}/fix.txt", "24.0", "25.0"), {SHOWS}),
    Fault("output replaced by dots", write(f"snippets/{ERROR}/fix.txt", "...\n"), {SHOWS}),
    Fault("error with another message", script("bad", "torch.ones(4)\n", "torch.ones(5)\n"), {SHOWS}),
    Fault(
        "output of another script",
        edit(PAGE, f"{ERROR}/wrong_fix_flatten.txt", f"{ERROR}/bad.txt"),
        {SHOWS, SITE_OUTPUT},
    ),
    Fault("output that the page does not show", edit(PAGE, EXPECTED, ""), {SHOWS}),
    # What a script must do, whatever its output file says
    Fault("error gone", script("bad", "torch.ones(4)\n", "torch.ones(3)\n"), {PROMISE, SHOWS}, PROMISE),
    Fault("error of another type", script("bad", SUM, "raise ValueError(bias)"), {PROMISE, SHOWS, OWN_RAISE}, PROMISE),
    Fault(
        "warning gone",
        script("bad", "tensor(rows)", "tensor(np.array(rows))", WARNING),
        {PROMISE, SHOWS, MUTANTS},
        PROMISE,
    ),
    Fault("silent script that warns", script("bad", "print(", f"{WARN}print(", SILENT), {PROMISE, SHOWS}, PROMISE),
    Fault(
        "silent script that says more",
        script("bad", "print(", 'print("averaging")\nprint(', SILENT),
        {PROMISE, SHOWS, FIXED},
        PROMISE,
    ),
    Fault("fix that raises", script("fix", "torch.ones(3)\n", "torch.ones(4)\n"), {PROMISE, SHOWS, MUTANTS}, PROMISE),
    Fault("fix with the wrong value", script("fix", "ones(3)\n", "zeros(3)\n"), {PROMISE, SHOWS, MUTANTS}, PROMISE),
    Fault(
        "fix that asserts nothing", script("fix", "assert total.item() == 4 * 3 * 2\n", ""), {PROMISE, MUTANTS}, PROMISE
    ),
    Fault(
        "fix that shows the harm", script("fix", "{mean:.2f}", "{2.67}", SILENT), {PROMISE, SHOWS, COMPUTED}, PROMISE
    ),
    Fault(
        "measurement that asserts nothing",
        both(
            write(f"snippets/{ERROR}/measure_sum.py", MEASURES),
            write(f"snippets/{ERROR}/measure_sum.txt", "sum: 0.01 ms\n"),
            append(f"docs/{ERROR}.md", SHOWN_MEASURE),
        ),
        {PROMISE},
        PROMISE,
    ),
    Fault("fix that warns", script("fix", "assert", f"{WARN}assert"), {PROMISE, SHOWS, MUTANTS}, PROMISE),
    Fault("wrong fix that works", script("wrong_fix_flatten", "ones(4)\n", "ones(12)\n"), {PROMISE, SHOWS}, PROMISE),
    Fault("sys.exit(0) half way", half_way("raise SystemExit(0)"), {PROMISE, SHOWS}, PROMISE),
    Fault("os._exit(0) half way", half_way('__import__("os")._exit(0)'), {PROMISE, SHOWS}, PROMISE),
    Fault("hang", half_way('__import__("signal").pause()'), {PROMISE, SHOWS}, PROMISE),
    Fault("segmentation fault", half_way('__import__("ctypes").string_at(0)'), {PROMISE, SHOWS}, PROMISE),
    Fault("endless output", half_way('while True:\n    print("loss: nan")'), {PROMISE, SHOWS, FIXED}, PROMISE),
    # What proves nothing
    Fault("assertion of a thing with itself", asserting("assert total == total"), {PROMISE, MUTANTS}, MUTANTS),
    Fault("assertion that something is there", asserting("assert total is not None"), {PROMISE, MUTANTS}, MUTANTS),
    Fault("assertion that holds for any value", asserting("assert total.dtype == torch.float32"), {MUTANTS}, MUTANTS),
    Fault("assertion that is not reached", proof("\n# Proof\nif not total:\n    {}"), {MUTANTS}, MUTANTS),
    Fault("assertion in a function that nobody calls", proof("\n\n# Proof\ndef check():\n    {}"), {MUTANTS}, MUTANTS),
    Fault(
        "assertion whose failure is caught",
        proof("\n# Proof\ntry:\n    {}\nexcept AssertionError:\n    total = None"),
        {SWALLOWED, MUTANTS},
        MUTANTS,
    ),
    Fault(
        "assertion whose failure is suppressed",
        proof("\n# Proof\nimport contextlib\n\nwith contextlib.suppress(AssertionError):\n    {}"),
        {SWALLOWED, MUTANTS},
        MUTANTS,
    ),
    Fault(
        "assertion compared with itself by torch",
        asserting("torch.testing.assert_close(total, total)"),
        {PROMISE, MUTANTS},
        MUTANTS,
    ),
    Fault("statement that nothing needs", script("fix", "total =", "scores.mul(2)\ntotal ="), {MUTANTS}, MUTANTS),
    Fault("result typed into a print", script("fix", "{total.item()} as", "{24.0} as"), {COMPUTED}, COMPUTED),
    Fault(
        "result typed above a print",
        script("fix", "{mean:.2f}", "{typed:.2f}", SILENT, ("print(", "typed = 2.0\nprint(")),
        {COMPUTED, MUTANTS},
        COMPUTED,
    ),
    Fault(
        "result typed as text",
        script("fix", 'f"rows: {len(table)}"', '"rows: 2"', WARNING),
        {COMPUTED, FIXED, MUTANTS},
        COMPUTED,
    ),
    Fault(
        "harm typed in",
        script("bad", TYPED_HERE, "{2.67}", SILENT),
        {COMPUTED},
        COMPUTED,
    ),
    Fault(
        "verdict in place of a number",
        script("fix", "{total.item()} as {total.dtype}", "{total.item() > 20}"),
        {COMPUTED, SHOWS},
        COMPUTED,
    ),
    Fault("number typed beside a computed one", script("fix", "{total.item()} as", "24.0 as"), {COMPUTED}, COMPUTED),
    Fault("arithmetic typed in", script("bad", TYPED_HERE, "{8 / 3:.2f}", SILENT), {COMPUTED}, COMPUTED),
    Fault(
        "result written past print",
        script("bad", "import torch\n", "import sys\n\nimport torch\n", SILENT, (WHOLE_PRINT, WRITTEN)),
        {COMPUTED, FIXED},
        COMPUTED,
    ),
    Fault("result from a table of literals", script("bad", WHOLE_PRINT, TABLE, SILENT), {COMPUTED}, COMPUTED),
    Fault(
        "verdict behind bool()",
        script("fix", "{total.item()} as {total.dtype}", "{bool(total > 20)}"),
        {COMPUTED, SHOWS},
        COMPUTED,
    ),
    Fault("fixed text", script("fix", "print(", 'print("the sizes fit")\nprint('), {FIXED, SHOWS}, FIXED),
    Fault(
        "wrong fix whose proof holds for the fix too",
        script("wrong_fix_round", "> 0.5", ">= 0", SILENT),
        {MUTANTS},
        MUTANTS,
    ),
    Fault(
        "check that reports whatever it is given",
        script("catch", "{sorted(sizes)}", "{sorted(sizes - sizes | {1, 2})}", SILENT, ("sizes) > 1", "sizes) > 0")),
        {MUTANTS},
        MUTANTS,
    ),
    Fault("mutation that changes nothing", edit(SILENT_PAGE, 'split(2))"', 'split(3))"'), {MUTANTS}),
    Fault("mutation that dies of itself", edit(SILENT_PAGE, "losses.split(5))", "losses.parts(5))"), {MUTANTS}),
    Fault("mutation of a script that is gone", edit(PAGE, "wrong_fixes:", GONE), {DECLARES}),
    Fault("mutation that is no program", edit(SILENT_PAGE, 'split(5))"', 'split(5)"'), {DECLARES, MUTANTS}),
    Fault("excuse for a line that is needed", edit(PAGE, "wrong_fixes:", EXCUSED), {MUTANTS}),
    Fault("fix below the line of the proof", script("fix", "total =", "# Proof: below\ntotal ="), BELOW, MUTANTS),
    Fault(
        "proof that begins inside a statement",
        script("fix", "torch.ones(4, 3)", INSIDE),
        {PARTED, FORMAT, *BELOW},
        PARTED,
    ),
    Fault("error that the script raises itself", script("bad", SUM, f"raise {ADDED}"), {OWN_RAISE, SHOWS}, OWN_RAISE),
    Fault(
        "wrong fix that raises the message itself",
        script("wrong_fix_flatten", SUM, 'raise RuntimeError("The size of tensor a (12) must match")'),
        {OWN_RAISE, SHOWS},
        OWN_RAISE,
    ),
    Fault(
        "warning that the script gives itself",
        script(
            "bad",
            "tensor(rows)",
            "tensor(np.array(rows))",
            WARNING,
            ("import torch\n", f"import torch\n\n{OWN_WARNING}\n"),
        ),
        {OWN_RAISE, SHOWS},
        OWN_RAISE,
    ),
    # What a script must not see, and what must not be recorded
    Fault(
        "output read back from its file",
        script("fix", "{total.item()} as", "{seen} as", ERROR, ("print(f", f"{READ}print(f")),
        {PROMISE, SHOWS, MUTANTS},
        PROMISE,
    ),
    Fault(
        "script that reads the repository",
        in_fix('__import__("os").listdir(\n    "<project>/docs"\n)'),
        {PROMISE, MUTANTS},
        PROMISE,
    ),
    Fault("script that writes to its home", in_fix(WRITE_HOME), {PROMISE, MUTANTS}, PROMISE),
    Fault(
        "script that writes elsewhere",
        in_fix('__import__("pathlib").Path("/tmp/field-guide").touch()'),
        {PROMISE, MUTANTS},
        PROMISE,
    ),
    Fault("script that connects elsewhere", in_fix(CONNECT), {PROMISE, MUTANTS}, PROMISE),
    Fault("random number", script("fix", "{total.item()}", "{torch.seed()}"), {SHOWS, MUTANTS}, SHOWS),
    Fault("order of a set", script("fix", "{total.item()}", "{list(set('abcdefgh'))}"), {SHOWS}),
    Fault(
        "number of the process", script("fix", "{total.item()}", "{__import__('os').getpid()}"), {SHOWS, MUTANTS}, SHOWS
    ),
    # What the prose says of it
    Fault("message that no run wrote", fence("It says `RuntimeError: the sizes differ`.\n"), {PROSE}),
    Fault("result that no run wrote", fence("It prints `total: 25.0`.\n"), {PROSE}),
    Fault("result that is the beginning of another", fence("It prints `total: 2`.\n"), {PROSE}),
    Fault("result with a capital that no run wrote", fence("It prints ``Total: 25``.\n"), {PROSE}),
    Fault("message in bold that no run wrote", fence("It says **RuntimeError: the sizes differ**.\n"), {PROSE}),
    Fault("symptom of two pages", edit(PAGE, "two batches do not", "the logged loss is a little off #"), {SYMPTOMS}),
    Fault(
        "sentence about what no wording has",
        edit(PAGE, "wrong_fixes:", SENTENCE.replace("{a}", "{b}", 1)),
        {PLACES},
    ),
    Fault("place of an unknown kind", edit(PAGE, "wrong_fixes:", SENTENCE.replace("{a}", "{a:letters}", 1)), {SCHEMA}),
    Fault("wrong script that no cause shows", edit(PAGE, "shows: [bad_rows]", "shows: [bad]"), {CAUSES}),
    Fault("cause that leads nowhere", edit(PAGE, "fix: a-weight-for-each-row", "fix: gone"), {BUILDS, LINKS, LISTED}),
    Fault("answer whose line is gone", edit(PAGE, "- import torch", "- import numpy"), {ANSWER, BUILDS}),
    Fault("answer for another cause", edit(PAGE, "script: fix.py", "script: fix_rows.py"), {ANSWER}),
    Fault("answer below the causes", edit("guide/expand.py", "[lead, answer, table]", "[lead, table, answer]"), {LEAD}),
    Fault("page under a new name", renamed_pitfall("list-of-arrays", "slow-arrays"), {ANSWERED, LISTED, LINKS}),
    Fault(
        "page under a new name, with a redirect",
        both(renamed_pitfall("list-of-arrays", "slow-arrays"), edit("mkdocs.yml", "redirect_maps: {}", REDIRECT)),
        {LISTED},
    ),
    Fault("section under a new name", edit(PAGE, "### The last sizes", "### Sizes"), {BUILDS, LINKS, ANSWERED, ANSWER}),
    # What a page includes
    Fault("inline code", fence(FENCED), {FENCE, SITE_CODE}),
    Fault("titled fence with code", fence(FENCED.replace("python", 'python title="a.py"')), {FENCE, SITE_CODE}),
    Fault("attributes on a fence with code", fence(FENCED.replace("python", "{ .python }")), {FENCE, SITE_CODE}),
    Fault("tilde fence with code", fence(FENCED.replace("```", "~~~")), {FENCE, SITE_CODE}),
    Fault("quoted fence with code", fence(re.sub("^", "> ", FENCED, flags=re.M)), {FENCE, SITE_CODE, CLOSED}),
    Fault("indented fence with code", fence("!!! note\n\n" + indented(FENCED)), {FENCE, SITE_CODE}),
    Fault("fence of another language", fence(FENCED.replace("python", "py")), {FENCE}),
    Fault("fence that is not closed", fence("```python\nimport torch\n"), UNREADABLE),
    Fault("code by indentation", fence("text\n\n    import torch\n"), {OUTSIDE}),
    Fault("code as HTML", fence("<pre>import torch</pre>\n"), {OUTSIDE}),
    Fault("missing file", fence(f'```python\n--8<-- "{ERROR}/fix_all.py"\n```\n'), {EXISTS, BUILDS}),
    Fault("section of a file", fence(f'```python\n--8<-- "{ERROR}/fix.py:model"\n```\n'), {FENCE, BUILDS}),
    Fault(
        "blank after an include",
        fence(f'```python\n--8<-- "{ERROR}/fix.py" \n```\n'),
        {FENCE, SITE_CODE, EMPTY, ROLE_PLACES},
    ),
    Fault(
        "include in mid-line",
        fence(f'```python\nx = --8<-- "{ERROR}/fix.py"\n```\n'),
        {FENCE, SITE_CODE, EMPTY, ROLE_PLACES},
    ),
    Fault("block marked xfail", edit(PAGE, "## Why\n", "<!--pytest.mark.xfail-->\n\n## Why\n"), {DIRECTIVES}),
    Fault(
        "page marked skipfile",
        edit(PAGE, "---\ntitle", "<!--pytest-codeblocks:skipfile-->\n---\ntitle"),
        {DIRECTIVES, FENCE, SHOWN, SITE_CODE, SITE_OUTPUT, CLAIMS, ANSWERED} | HEADERLESS,
    ),
    Fault("orphan snippet", write("snippets/orphan.py", "import torch\n\nprint(torch.ones(1).sum())\n"), {SHOWN}),
    Fault("orphan output", write(f"snippets/{ERROR}/bad_ghost.txt", TRACEBACK), {OUTPUTS, SHOWN}),
    Fault(
        "output of a script that no machine here can run",
        script("fix", "import torch\n", "# Needs a CUDA GPU.\nimport torch\n"),
        {OUTPUTS},
    ),
    Fault("script shown twice", fence(f'```python\n--8<-- "{ERROR}/fix.py"\n```\n\n{EXPECTED}'), {ROLE_PLACES}),
    Fault(
        "wrong script and fix in each other's place",
        both(
            edit(PAGE, f"{ERROR}/bad.py", f"{ERROR}/other.py"),
            edit(PAGE, f"{ERROR}/bad.txt", f"{ERROR}/other.txt"),
            edit(PAGE, f"{ERROR}/fix.py", f"{ERROR}/bad.py"),
            edit(PAGE, f"{ERROR}/fix.txt", f"{ERROR}/bad.txt"),
            edit(PAGE, f"{ERROR}/other.py", f"{ERROR}/fix.py"),
            edit(PAGE, f"{ERROR}/other.txt", f"{ERROR}/fix.txt"),
        ),
        {ROLE_PLACES, ANSWER},
    ),
    Fault(
        "section with a comment alone",
        edit(PAGE, "Sizes are compared from the last dimension on.", "<!-- later -->"),
        {ROLE_PLACES},
    ),
    Fault("variant that no build selects", write(f"snippets/{ERROR}/fix@9.9.txt", "total: 9\n"), {VARIANTS}),
    # What a page declares
    Fault("field missing", edit(PAGE, "raises: RuntimeError\n", ""), {SCHEMA, PROMISE}),
    Fault("field misspelt", edit(PAGE, "symptoms:", "symptom:"), {SCHEMA}),
    Fault("wrong fix not declared", edit(PAGE, DECLARED, ""), {FILES, PROMISE}),
    Fault("wording without a source", edit(PAGE, "wrong_fixes:", WORDING), {SCHEMA}),
    Fault("header that does not parse", edit(PAGE, "area: shape", "area: [shape"), HEADERLESS | {ANSWERED}),
    Fault("section missing", edit(PAGE, "## Catch it early\n", ""), {SECTIONS}),
    Fault("message in the index that no run wrote", edit(CATALOGUE, '"messages": self.messages()', MADE_UP), {INDEX}),
    Fault(
        "verified by a stale run",
        both(edit(VERIFIED, HASH, HASH.replace("==", "!=")), ledger("finished", lambda script: "of another script")),
        {CLAIMS},
    ),
    Fault(
        "verified by a run that broke its promise",
        ledger("raised KeyError", lambda script: fingerprint(script, REFERENCE)),
        {VOUCHED},
    ),
    # What the site holds
    Fault(
        "unreachable page", write("docs/lost.md", "---\ntitle: Lost\n---\n\nNobody.\n"), {NAV, BUILDS, REACHED, LISTED}
    ),
    Fault("dead link", fence("[gone](gone.md)\n"), {BUILDS, LINKS}),
    Fault("dead link as HTML", fence('<a href="../gone/">gone</a>\n'), {LINKS}),
    Fault("dead anchor", fence("[gone](mean-of-means.md#gone)\n"), {BUILDS, LINKS}),
    Fault("dead image", fence("![gone](gone.svg)\n"), {BUILDS, LINKS}),
    Fault("dead image as HTML", fence('<img src="../gone.svg" alt="gone">\n'), {LINKS}),
    Fault("image from elsewhere", fence('<img src="https://example.org/a.svg" alt="a">\n'), {ELSEWHERE}),
    Fault("undefined reference", fence("[the text][the reference]\n"), {LEFT}),
    Fault("element that is closed twice", fence("<p>Twice.</p></p>\n"), {CLOSED}),
    Fault("unknown admonition", fence('!!! wraning "Mind"\n\n    Text.\n'), {LEFT}),
    Fault("two headings of one name", fence("### Twice\n\ntext\n\n### Twice\n\ntext\n"), {HEADINGS}),
    Fault("notebook cell that raises", append(NOTEBOOK, "\n# %%\nraise ValueError\n"), {BUILDS, NOTEBOOK_RUNS}),
    Fault("page too heavy", append(PAGE, f"\n{random.Random(0).randbytes(40_000).hex()}\n"), {WEIGHT}),
    Fault(
        "pitfall missing in the index",
        edit("guide/search_index.py", "in catalogue.catalogue(root)]", "in catalogue.catalogue(root)[:0]]"),
        {ENTRY},
    ),
    Fault("raising line not marked", edit(HOOK, r'\1 class="raises"', r'\1 class="line"'), {RAISING}),
    Fault("another line marked as raising", edit(BLOCKS, "raises-{line}", "raises-{line - 1}"), {RAISING}),
    Fault("differing lines not marked", edit(BLOCKS, "matcher.ratio() < 0.4", "matcher.ratio() < 1.1"), {MARKED}),
    Fault(
        "notebook without its outputs",
        edit("guide/notebooks.py", ".jp-OutputArea-output pre, ", ""),
        {CELLS},
    ),
    Fault("chart of a column that its output has not", fence(CHART), {BUILDS}),
    Fault("chart without its finding", fence(CHART.replace("says:", "# says:")), {BUILDS}),
    # The code itself
    Fault("code that is not formatted", script("fix", "4 * 3 * 2", "4*3*2"), {FORMAT}),
    Fault("excuse that nothing needs", script("fix", "2\n", "2  # noqa: E731 not needed\n"), {LINT}),
    Fault("excuse without a reason", append(f"snippets/{ERROR}/fix.py", "l = 1  # noqa: E741\n"), {EXCUSE, MUTANTS}),
]
