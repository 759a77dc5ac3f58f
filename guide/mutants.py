"""Faults put into a script one at a time, each of which its own proof must notice: a fix is seen to fail.

For `fix*`, `catch*` and those `wrong_fix*` scripts that show a harm:

- each hunk in which a fix differs from its `bad*.py` is put back;
- each statement is deleted;
- each assertion that stands in a block is made to fail: it is reached, and nothing swallows it;
- each number that a fix prints is falsified before its proof: the proof holds one of them at least;
- a wrong fix is put right: what a fix shows takes the place of what it shows, above its own proof;
- on a silent page, the result that `bad*.py` and `fix*.py` both show changes with what is deleted: it was computed;
- what the page declares under `mutations` is done: a line, and what it becomes.

On a silent page the harm must be there under other seeds, too (guide/seeds.py).

The script must then raise; a fix may warn instead, and a check report something else. A page may excuse a line under
`excused`, with the reason.
"""

import ast
import hashlib
import re
from concurrent.futures import Future
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

from guide import seeds
from guide.lanes import Lanes
from guide.obligations import results
from guide.outputs import REFERENCE, Build, expected_output
from guide.run_snippet import Run
from guide.scripts import counterpart, fixes_of, is_assertion, parts, role_of
from guide.scrutiny import prints, values_in
from guide.seeds import OtherSeeds

SECONDS = 15  # a mutant that runs longer is noticed, too
HEADS = ast.For | ast.With | ast.If | ast.Try | ast.While | ast.FunctionDef | ast.ClassDef | ast.Return | ast.Pass
ASSIGNS = ast.Assign | ast.AugAssign | ast.AnnAssign
NOT_COMPUTED = re.compile(r"\s*(print\(|import |from |assert |#|[\])}]+$|$)|.*\.assert_(close|allclose|array_equal)\(")
SEED = re.compile(r"(\w+\.)*manual_seed\(|(\w+\.)*seed\(")


@dataclass(frozen=True)
class Mutant:
    """A changed script, and in a few words what was changed; `line` is the line that an excuse may name."""

    change: str
    line: str
    text: str


def mutants(script: Path, meta: dict) -> list[Mutant]:
    """Return all mutants of a script whose page has the front matter `meta`."""
    text = script.read_text(encoding="utf-8")
    found = [*deleted(text), *failing_assertions(text), *declared(text, meta.get("mutations", {}).get(script.stem, []))]
    if role_of(script) == "fix" and (bad := counterpart(script)):
        found += put_back(text, bad.read_text(encoding="utf-8"))
    return list({mutant.text: mutant for mutant in found}.values())


def deleted(text: str) -> list[Mutant]:
    """Return a mutant for each statement: assignments and calls, not definitions, output, seeds and assertions."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.stmt) or isinstance(node, HEADS | ast.Import | ast.ImportFrom | ast.Assert):
            continue
        source = ast.get_source_segment(text, node)
        constant = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if constant or source.startswith(("print(", "super()", "raise ")) or SEED.match(source) or is_assertion(node):
            continue
        found.append(Mutant("deleted", source.splitlines()[0].strip(), replaced(text, node, "pass")))
    return found


def failing_assertions(text: str) -> list[Mutant]:
    """Return a mutant for each assertion inside a block, failing whatever it compares."""
    tree = ast.parse(text)
    nested = [node for node in ast.walk(tree) if is_assertion(node) and node not in tree.body]
    return [
        Mutant("made to fail", text.splitlines()[node.lineno - 1].strip(), replaced(text, node, "raise AssertionError"))
        for node in nested
    ]


def replaced(text: str, node: ast.stmt, statement: str) -> str:
    lines = text.splitlines()
    indent = lines[node.lineno - 1][: node.col_offset]
    return "\n".join([*lines[: node.lineno - 1], indent + statement, *lines[node.end_lineno :]]) + "\n"


def put_back(text: str, bad: str) -> list[Mutant]:
    """Return a mutant for each hunk in which what a fix shows differs from its wrong script, put back."""
    shown, proof = parts(text)
    mine, theirs = shown.splitlines(), parts(bad)[0].splitlines()
    matcher = SequenceMatcher(None, theirs, mine, autojunk=False)
    found = []
    for tag, start, end, first, last in matcher.get_opcodes() if matcher.ratio() >= 0.4 else ():
        lines = [line for line in mine[first:last] + theirs[start:end] if not NOT_COMPUTED.match(line)]
        if tag == "equal" or not lines or any(line.lstrip().startswith("assert ") for line in mine[first:last]):
            continue
        whole = "\n".join([*mine[:first], *theirs[start:end], *mine[last:]]) + "\n" + proof
        if is_python(whole):
            line = next((line for line in mine[first:last] if not NOT_COMPUTED.match(line)), lines[0])
            found.append(Mutant("put back", line.strip(), whole))
    return found


def is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def declared(text: str, changes: list[dict]) -> list[Mutant]:
    """Return a mutant for each change that the page declares: every line that reads `line` becomes `becomes`."""
    found = []
    for change in changes:
        pattern = re.compile(rf"^( *){re.escape(change['line'])}$", re.M)
        becomes = partial(re.sub, "^", string=change["becomes"], flags=re.M)
        mutant = pattern.sub(lambda match: becomes(repl=match[1]) if change["becomes"] else match[1] + "pass", text)  # noqa: B023 used at once
        found.append(Mutant("changed as declared", change["line"], mutant))
    return found


def falsified(text: str) -> list[Mutant]:
    """Return a mutant for each name whose value is printed: it gets another value before the assertions are reached."""
    tree = ast.parse(text)
    shown, proof = parts(text)
    first = shown.count("\n") + 1 if proof else next((one.lineno for one in tree.body if is_assertion(one)), None)
    values = [value for one in tree.body for call in prints(one) for value in values_in(call)]
    bound = [
        one.targets if isinstance(one, ast.Assign) else [one.target] for one in tree.body if isinstance(one, ASSIGNS)
    ]
    assigned = {
        name.id for targets in bound for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)
    }
    names = [name for name in dict.fromkeys(map(root_name, values)) if name in assigned]
    if not first:
        return []
    lines, found = text.splitlines(), []
    for name in names:
        other = f"{name} = [one * 1.5 + 1 for one in {name}] if isinstance({name}, list) else {name} * 1.5 + 1"
        whole = "\n".join([*lines[: first - 1], other, *lines[first - 1 :]]) + "\n"
        found.append(Mutant("falsified", name, whole))
    return found


def root_name(value: ast.expr) -> str | None:
    """Return the name whose value is shown: of `loss`, of `loss.item()`, not of `model(batch)`."""
    while isinstance(value, ast.Attribute) or (isinstance(value, ast.Call) and not value.args):
        value = value.value if isinstance(value, ast.Attribute) else value.func
    return value.id if isinstance(value, ast.Name) else None


def put_right(script: Path) -> list[Mutant]:
    """Return, for a wrong fix, what each fix of the page shows above the wrong fix's own proof."""
    proof = parts(script.read_text(encoding="utf-8"))[1]
    shown = [(fix.stem, parts(fix.read_text(encoding="utf-8"))[0]) for fix in fixes_of(script)] if proof else []
    return [Mutant("put right", name, f"{text}\n{proof}") for name, text in shown]


def unproved(text: str) -> str:
    """Return what a script shows, without assertions: where a result is to change, none may end the script before."""
    shown = parts(text)[0]
    for node in sorted(filter(is_assertion, ast.walk(ast.parse(shown))), key=lambda node: -node.lineno):
        shown = replaced(shown, node, "pass")
    return shown


def contested(script: Path, reference: Build = REFERENCE) -> set[str]:
    """Return the labels under which a wrong script of a silent page and a fix show different results."""
    mine = results(recorded(script, reference))
    others = [
        results(recorded(other, reference)) for other in script.parent.glob("*.py") if role_of(other) in ("bad", "fix")
    ]
    return {label for label in mine for other in others if other.get(label, mine[label]) != mine[label]}


def recorded(script: Path, build: Build) -> str:
    output = expected_output(script, build)
    return output.read_text(encoding="utf-8") if output else ""


class Trial:
    """The mutants of one script, run in lanes; `findings()` waits for them."""

    def __init__(self, script: Path, meta: dict, lanes: Lanes):
        self.script, self.meta = script, meta
        submit = partial(lanes.submit, script, seconds=SECONDS)
        self._original = submit()
        self._copied = submit(text=parts(script.read_text(encoding="utf-8"))[0])
        tried = [] if role_of(script) == "bad" else mutants(script, meta)
        self._runs = [(mutant, submit(text=mutant.text)) for mutant in tried]
        harm = meta.get("wrong_fixes", {}).get(script.stem) == "harm"
        numbers = falsified(script.read_text(encoding="utf-8")) if role_of(script) == "fix" else []
        self._falsified = [(mutant, submit(text=mutant.text)) for mutant in numbers]
        self._unproved = []
        if meta.get("kind") == "silent" and role_of(script) in ("bad", "fix"):
            self._unproved = [submit(text=one.text) for one in deleted(unproved(script.read_text(encoding="utf-8")))]
        self._right = [(mutant, submit(text=mutant.text)) for mutant in (put_right(script) if harm else ())]
        silent_fix = meta.get("kind") == "silent" and role_of(script) == "fix"
        self._other_seeds = OtherSeeds(script, submit) if silent_fix else None

    def findings(self) -> list[str]:
        """Return what is wrong: mutants that nothing notices, excuses that nothing needs, what was not tried."""
        excused = {excuse["line"] for excuse in self.meta.get("excused", {}).get(self.script.stem, [])}
        survived = [mutant for mutant, run in self._runs if not self._noticed(run)]
        found = [f"{one.change}, and nothing notices: {one.line}" for one in survived if one.line not in excused]
        lines = {mutant.line for mutant in survived}
        found += [f"excused, but its loss is noticed: {line}" for line in sorted(excused - lines)]
        found += self._untried()
        judged = {run.result().ended for _, run in self._falsified} & {"finished", "raised AssertionError"}
        if judged == {"finished"}:
            names = ", ".join(mutant.line for mutant, _ in self._falsified)
            found.append(f"falsified, and the proof holds all the same: {names}")
        found += self._other_seeds.findings() if self._other_seeds else []
        copied, original = self._copied.result(), self._original.result()
        if role_of(self.script) == "bad":
            return self._typed_in(original)
        if copied.ended != "finished" or original.output != copied.output:
            found.append(f"the part that is copied, without the proof, {copied.ended} or writes something else")
        return found + self._typed_in(original)

    def _typed_in(self, original: Run) -> list[str]:
        """Return the contested results of a silent page that nothing changes: nothing computed them."""
        mine = results(original.output)
        labels = contested(self.script) if self._unproved else set()
        shown = [results(run.result().output) for run in self._unproved]
        found = []
        for label in sorted(labels & mine.keys()):
            values = [other[label] for other in shown if label in other]  # the others ended before they printed it
            if len(values) > 2 and set(values) == {mine[label]}:
                found.append(f"no deleted statement changes the result: {label}")
        return found

    def _ended_otherwise(self) -> list[str]:
        """Return the declared mutations after which neither a proof fails nor a check reports: they tried nothing."""
        expected = {"catch": {"finished", "raised AssertionError"}, "wrong_fix": {"raised AssertionError"}}
        declared = [(one, run.result().ended) for one, run in self._runs if one.change == "changed as declared"]
        return [
            f"a declared mutation {ended}, so that nothing was tried: {one.line}"
            for one, ended in declared
            if ended not in expected.get(role_of(self.script), {ended})
        ]

    @property
    def tried(self) -> int:
        return len(self._runs) + len(self._falsified) + len(self._right) + len(self._unproved)

    def _noticed(self, run: "Future[Run]") -> bool:
        role, run = role_of(self.script), run.result()
        if run.ended != "finished" or (role == "fix" and run.warned):
            return True
        return role == "catch" and run.output != self._original.result().output

    def _untried(self) -> list[str]:
        """Return what was not tried: the mistake put back, the wrong fix put right, the check without its mistake."""
        changes = {mutant.change for mutant, _ in self._runs}
        if "changed as declared" in changes:
            unknown = [
                mutant.line for mutant, _ in self._runs if mutant.text == self.script.read_text(encoding="utf-8")
            ]
            return [f"a declared mutation changes nothing: {line}" for line in unknown] + self._ended_otherwise()
        if role_of(self.script) == "fix" and "put back" not in changes:
            return ["nothing of the fix can be put back: declare a mutation"]
        if role_of(self.script) == "wrong_fix" and not any(noticed_by_proof(run.result()) for _, run in self._right):
            return ["no fix fails its proof of the harm: declare a mutation that puts it right"]
        if role_of(self.script) == "catch":
            return ["declare a mutation that takes the mistake out of it"]
        return []


def noticed_by_proof(run: Run) -> bool:
    return run.ended == "raised AssertionError"


def is_tried(script: Path, meta: dict) -> bool:
    """Return whether a script makes a promise that faults can break."""
    role = role_of(script)
    if role == "bad":
        return meta.get("kind") == "silent"
    return role in ("fix", "catch") or (role == "wrong_fix" and meta.get("wrong_fixes", {}).get(script.stem) == "harm")


def fingerprint(script: Path, meta: dict) -> str:
    """Return a hash of all that a trial depends on: the script, its neighbours, what the page declares, the trial."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in [script, *sorted(script.parent.glob("[bf]*.py")), Path(__file__), Path(seeds.__file__)]
    ]
    declarations = [str(meta.get(field, {}).get(script.stem)) for field in ("mutations", "excused", "wrong_fixes")]
    return hashlib.sha256("\0".join(texts + declarations).encode()).hexdigest()[:16]
