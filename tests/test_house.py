"""The house is kept: modules and functions stay short, constants come first, no pattern is a wall."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.one_python

ROOT = Path(__file__).parents[1]
LONGEST_MODULE = 300
LONGEST_FUNCTION = 60
"""Lines, its docstring and the decorators aside."""
LONGEST_ALTERNATIVE = 200
"""Letters of what stands between two bars of a pattern, with the groups in it."""
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")


def modules() -> list[Path]:
    """Every module that is installed: the core's, and the plugins'."""
    folders = [ROOT / "src", *sorted((ROOT / "plugins").glob("*/src"))]
    return [path for folder in folders for path in sorted(folder.rglob("*.py"))]


def faults() -> dict[str, list[str]]:
    """What is too long, or stands in the wrong place, by module."""
    by_module = {}
    for path in modules():
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        length = len(text.splitlines())
        in_module = [f"{length} lines"] if length > LONGEST_MODULE else []
        in_module += [*long_functions(tree), *long_alternatives(tree), *late_constants(tree)]
        if in_module:
            by_module[path.relative_to(ROOT).as_posix()] = in_module
    return by_module


def long_functions(tree: ast.Module) -> Iterator[str]:
    """Give each function that is too long, with its lines."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = function.body[0] if ast.get_docstring(function) else None
            aside = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
            length = (function.end_lineno or 0) - function.lineno + 1 - aside
            if length > LONGEST_FUNCTION:
                yield f"{function.name}: {length} lines"


def long_alternatives(tree: ast.Module) -> Iterator[str]:
    """Give each alternative that is too long, of every pattern of the module."""
    for pattern in patterns(tree):
        for alternative in alternatives(pattern):
            if len(alternative) > LONGEST_ALTERNATIVE:
                yield f"an alternative of {len(alternative)} letters: {alternative[:40]}"


def patterns(node: ast.AST) -> Iterator[str]:
    """Give every text that reads like a pattern, or a part of one, docstrings aside."""
    if (text := written(node)) is not None:
        if re.search(r"\(\?[:=!<Pi]|\\[bdsw]|\)[?*+]|\w\|\w", text):
            yield text
        return
    for below in ast.iter_child_nodes(node):
        if not (isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)):
            yield from patterns(below)


def written(node: ast.AST) -> str | None:
    """Return the text that an expression writes out; what it puts in from elsewhere counts as one letter."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(written(value) or "?" for value in values)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            parts = (written(left), written(right))
            return "".join(part or "?" for part in parts) if any(parts) else None
        case _:
            return None


def alternatives(pattern: str) -> Iterator[str]:
    """Give what stands between the bars of a pattern that are in no group; spaces and comments aside.

    >>> list(alternatives("a(?:bc|[|)]d)|e"))
    ['a(?:bc|[|)]d)', 'e']
    """
    depth, alternative = 0, ""
    for letters in re.findall(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|#[^\n]*\n|[\s\S]", pattern):
        depth += {"(": 1, ")": -1}.get(letters, 0)
        if letters == "|" and depth == 0:
            yield alternative
            alternative = ""
        elif not letters.isspace() and not letters.endswith("\n"):
            alternative += letters
    yield alternative


def late_constants(tree: ast.Module) -> Iterator[str]:
    r"""Give each constant below the first function or class, but those made with what stands above them.

    >>> list(late_constants(ast.parse("def f(): ...\nA = 1\nB = f()\nC = [B]\nx = 2")))
    ['A is a constant, and stands below f']
    """
    above: set[str] = set()
    first = ""
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            first = first or statement.name
            above.add(statement.name)
        elif first and (names := names_given(statement)):
            if above.isdisjoint(node.id for node in ast.walk(statement) if isinstance(node, ast.Name)):
                constants = [name for name in names if CONSTANT.fullmatch(name)]
                yield from (f"{name} is a constant, and stands below {first}" for name in constants)
            above.update(names)


def names_given(statement: ast.stmt) -> list[str]:
    """Return the names to which a statement of a module gives a value."""
    match statement:
        case ast.Assign(targets=targets):
            pass
        case ast.AnnAssign(target=target, value=ast.expr()):
            targets = [target]
        case _:
            targets = []
    return [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]


def test_the_house_is_kept():
    """A module has at most 300 lines, a function 60, an alternative of a pattern 200 letters, and constants
    stand above the functions and classes.
    """
    assert faults() == {}
