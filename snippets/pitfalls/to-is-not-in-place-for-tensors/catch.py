import ast
import inspect
from textwrap import dedent

CASTS = "to type cpu cuda half bfloat16 float double bool byte char short int long"


def parts(tree, *kinds):
    return [part for part in ast.walk(tree) if isinstance(part, kinds)]


def is_read(name, node, tree):
    """Whether a name is read below a line, or in the next turn of a loop."""
    first, own = node.end_lineno + 1, range(node.lineno, node.end_lineno + 1)
    for loop in reversed(parts(tree, ast.For, ast.While)):  # inner loops first
        if loop.lineno < node.lineno <= loop.end_lineno:
            target = getattr(loop, "target", ast.Pass())
            if name in [part.id for part in parts(target, ast.Name)]:
                break  # the next turn binds it anew
            first = loop.lineno
    reads = [part for part in parts(tree, ast.Name) if isinstance(part.ctx, ast.Load)]
    lines = {part.lineno for part in reads if part.id == name}
    return any(line >= first for line in lines.difference(own))


def lost(function):
    """Return the conversions that are not used, and how many there are."""
    tree = ast.parse(dedent(inspect.getsource(function)))
    found, seen = [], 0
    for node in parts(tree, ast.Expr, ast.Assign, ast.Return):
        if getattr(getattr(node.value, "func", None), "attr", "") in CASTS.split():
            seen += 1
            target = node.targets[0] if isinstance(node, ast.Assign) else None
            if isinstance(node, ast.Expr) or (
                isinstance(target, ast.Name) and not is_read(target.id, node, tree)
            ):
                found.append(ast.unparse(node))
    return found, seen


def prepare(batch, masks, lengths, device):
    batch["image"].to(device)
    for mask in masks:
        if mask.dim() > 2:
            mask = mask.bool()
    lengths = lengths.cpu()
    target = batch["target"].long()
    return batch["image"], masks, lengths, target


found, seen = lost(prepare)
print(f"conversions that are lost: {len(found)} of {seen}, {found}")
