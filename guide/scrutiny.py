"""What the text of a script gives away without a run: typed results, verdicts, assertions that prove nothing."""

import ast
import builtins
import re
from itertools import pairwise
from pathlib import Path

from guide.scripts import is_assertion, parts

TOO_WIDE = {"AssertionError", "Exception", "BaseException"}
COMPARING = {"allclose", "array_equal", "equal", "isclose"}
NUMERIC = re.compile(r"[-+]?(\d[\d.,e+-]*|inf|nan)[%x]?|-")
LABELLED = re.compile(r":\s*[-+]?\d")
RESULT = re.compile(rf"{LABELLED.pattern}|\d\.\d")  # a label with a number, or a decimal
BUILTIN = set(dir(builtins))
PRINTING = {"print", "pprint", "pprint.pprint", "sys.stdout.write"}
READING = {"items", "values", "keys", "get", "index", "count"}  # methods by which a container gets nothing new


def prints(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) in PRINTING]


def values_in(call: ast.Call) -> list[ast.expr]:
    """Return the expressions that a print() shows, those inside f-strings included, fixed text left out."""
    found = []
    for argument in call.args:
        if isinstance(argument, ast.JoinedStr):
            found += [part.value for part in argument.values if isinstance(part, ast.FormattedValue)]
        elif not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            found.append(argument)
    return found


def fixed_in(call: ast.Call) -> list[str]:
    """Return the fixed text of a print(), f-strings' own included."""
    pieces = [piece for argument in call.args for piece in getattr(argument, "values", [argument])]
    return [piece.value for piece in pieces if isinstance(piece, ast.Constant) and isinstance(piece.value, str)]


def fixed_texts(script: Path) -> list[str]:
    """Return the prints that say the same whatever was computed, heads of tables left out."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    output, heads = script.with_suffix(".txt"), heads_of_loops(tree)
    lines = output.read_text(encoding="utf-8").splitlines() if output.is_file() else []
    fixed = [call for call in prints(tree) if call.args and not values_in(call) and call not in heads]
    return [ast.unparse(call) for call in fixed if not heads_a_table(call, lines)]


def heads_of_loops(tree: ast.AST) -> list[ast.Call]:
    """Return the prints of words right above a loop that prints rows; what looks like a result is no head."""
    blocks = [block for node in ast.walk(tree) if isinstance(block := getattr(node, "body", None), list)]
    known, found = prints(tree), []
    for block in blocks:
        above_rows = False
        for node in reversed(block):
            printed = getattr(node, "value", None) in known
            above_rows = (above_rows and printed) or (isinstance(node, ast.For) and bool(prints(node)))
            found += [node.value] if above_rows and printed and is_of_words(node.value) else []
    return found


def is_of_words(call: ast.Call) -> bool:
    pieces = [piece for argument in call.args for piece in getattr(argument, "values", [argument])]
    words = [getattr(getattr(piece, "value", None), "value", getattr(piece, "value", None)) for piece in pieces]
    return all(isinstance(word, str) for word in words) and not RESULT.search(" ".join(words))


def heads_a_table(call: ast.Call, lines: list[str]) -> bool:
    """Return whether a line of the output names columns, and the one below has as many cells, the last one a number."""
    words = " ".join(part.value for part in call.args if isinstance(part, ast.Constant)).split()
    below = [row.split() for head, row in pairwise(lines) if head.split() == words]
    return len(words) > 1 and any(len(cells) >= len(words) and NUMERIC.fullmatch(cells[-1]) for cells in below)


def typed_results(script: Path) -> list[str]:
    """Return the prints of numbers that nothing computed: literals, and names that only literals are bound to."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    bound, heads = bindings(tree), heads_of_loops(tree)
    found = []
    for call in (call for call in prints(tree) if call not in heads):
        values = values_in(call)
        literal = any(isinstance(value, ast.Constant) and isinstance(value.value, int | float) for value in values)
        beside = bool(values) and bool(LABELLED.search(" ".join(fixed_in(call))))
        label_and_value = not values and any(": " in str(getattr(part, "value", "")).strip() for part in call.args)
        typed = label_and_value and any(character.isdigit() for character in ast.unparse(call))
        if literal or beside or typed or (values and not any(is_computed(value, bound) for value in values)):
            found.append(ast.unparse(call))
    return found


def bindings(tree: ast.AST) -> dict[str, list[ast.expr | None]]:
    """Return the expressions bound to each name; None for what comes from elsewhere or is filled later."""
    bound = {}
    for node in ast.walk(tree):
        targets, value = [], None
        if isinstance(node, ast.Assign):
            targets, value = node.targets, node.value
        elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr):
            targets, value = [node.target], node.value
        elif isinstance(node, ast.For | ast.comprehension):
            targets, value = [node.target], node.iter
        elif isinstance(node, ast.arg):
            targets = [ast.Name(node.arg)]
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):  # losses.append
            targets = [] if node.attr in READING else [node.value]
        for name in (part for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)):
            bound.setdefault(name.id, []).append(value)
    return bound


def is_computed(value: ast.expr | None, bound: dict, seen: frozenset = frozenset()) -> bool:
    """Return whether more goes into an expression than literals and what builtins make of them."""
    if value is None:
        return True
    for node in ast.walk(value):
        if isinstance(node, ast.comprehension):
            return True
        if isinstance(node, ast.BinOp) and any(
            isinstance(part, ast.Name) and part.id not in BUILTIN for part in ast.walk(node)
        ):
            return True
        if isinstance(node, ast.Call) and not is_of_literals(node.func):
            return True
        known = isinstance(node, ast.Name) and node.id not in (BUILTIN | seen) and bound.get(node.id, [None])
        if known and any(is_computed(one, bound, seen | {node.id}) for one in known):
            return True
    return False


def is_of_literals(function: ast.expr) -> bool:
    """Return whether a call is to a builtin, to a method of a literal, or reads one: `round(...)`, `", ".join(...)`."""
    if isinstance(function, ast.Name):
        return function.id in BUILTIN
    if not isinstance(function, ast.Attribute):
        return False
    reads = function.attr in READING and isinstance(function.value, ast.Name | ast.Dict | ast.List | ast.Tuple)
    return reads or isinstance(function.value, ast.Constant)


def verdicts(script: Path) -> list[str]:
    """Return the prints that show whether a comparison holds, in place of the numbers."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    return [ast.unparse(call) for call in prints(tree) if any(map(is_verdict, values_in(call)))]


def is_verdict(value: ast.expr) -> bool:
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not):
        return is_verdict(value.operand)
    if isinstance(value, ast.Call) and ast.unparse(value.func) == "bool" and value.args:
        return is_verdict(value.args[0])
    if isinstance(value, ast.Compare):  # equality may be the point: one memory, one device
        return any(isinstance(one, ast.Lt | ast.LtE | ast.Gt | ast.GtE) for one in value.ops)
    return isinstance(value, ast.Call) and ast.unparse(value.func).rpartition(".")[2] in COMPARING


def proves_something(node: ast.stmt) -> bool:
    """Return whether an assertion compares something that was computed with something else than itself or None."""
    if isinstance(node, ast.Expr):
        return ast.unparse(node.value.args[0]) != ast.unparse(node.value.args[1]) if len(node.value.args) > 1 else True
    test = node.test
    if isinstance(test, ast.Compare):
        sides = [ast.unparse(side) for side in (test.left, *test.comparators)]
        if len(set(sides)) == 1 or "None" in sides:
            return False
    return any(isinstance(part, ast.Name) for part in ast.walk(test))


def asserts_something(script: Path) -> bool:
    tree = ast.parse(script.read_text(encoding="utf-8"))
    return any(is_assertion(node) and proves_something(node) for node in ast.walk(tree))


def swallowed(script: Path) -> list[str]:
    """Return the assertions whose failure is caught: in a `try` that catches them, or under suppress()."""
    found = []
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        caught = isinstance(node, ast.Try) and any(map(catches_assertions, node.handlers))
        suppressed = isinstance(node, ast.With) and any("suppress" in ast.unparse(item) for item in node.items)
        if caught or suppressed:
            found += [ast.unparse(one) for part in node.body for one in ast.walk(part) if is_assertion(one)]
    return found


def catches_assertions(handler: ast.ExceptHandler) -> bool:
    raises_again = any(isinstance(node, ast.Raise) for node in ast.walk(handler))
    names = {part.id for part in ast.walk(handler.type) if isinstance(part, ast.Name)} if handler.type else TOO_WIDE
    return bool(names & TOO_WIDE) and not raises_again


def raises_itself(script: Path, line: int | None) -> bool:
    """Return whether the statement at a line, the last of the script's own in a traceback, is a raise or an assert."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    own = [node for node in ast.walk(tree) if isinstance(node, ast.Raise | ast.Assert)]
    return any(node.lineno <= (line or 0) <= node.end_lineno for node in own)


def warns_itself(script: Path) -> bool:
    tree = ast.parse(script.read_text(encoding="utf-8"))
    calls = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return any(call.endswith(("warn", "warning")) for call in calls)


def is_parted_between_statements(script: Path) -> bool:
    """Return whether the part that is copied is a program: `# Proof` stands between statements."""
    text = script.read_text(encoding="utf-8")
    shown, proof = parts(text)
    line = shown.count("\n") + 1
    return not proof or not any(node.lineno < line <= node.end_lineno for node in ast.parse(text).body)
