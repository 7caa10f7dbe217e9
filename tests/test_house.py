"""The house is kept: modules and functions stay short, and no pattern is a wall of letters."""

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

DATA = {
    "src/scrlearn/language/identifiers/tables/ages.py": "a table of ways to write an age, an entry each",
    "src/scrlearn/language/identifiers/tables/days.py": "a table of ways to write a day, an entry each",
}
"""Modules that may be longer, with the reason: they hold data, and nothing happens in them."""

NOT_YET = {
    "src/scrlearn/document/markdown.py": 2,
    "src/scrlearn/language/smart_letters/sentences.py": 1,
}
"""How many faults a module still has: the list only gets shorter."""


def modules() -> list[Path]:
    """Every module that is installed: the core's, and the plugins'."""
    folders = [ROOT / "src", *sorted((ROOT / "plugins").glob("*/src"))]
    return [path for folder in folders for path in sorted(folder.rglob("*.py"))]


def faults() -> dict[str, list[str]]:
    """What is too long, by module."""
    found = {}
    for path in modules():
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT).as_posix()
        tree = ast.parse(text)
        length = len(text.splitlines())
        told = [] if length <= LONGEST_MODULE or name in DATA else [f"{length} lines"]
        told += [*long_functions(tree), *long_alternatives(tree)]
        if told:
            found[name] = told
    return found


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


def test_nothing_is_too_long():
    """A module has at most 300 lines, a function 60, an alternative of a pattern 200 letters."""
    assert {name: told for name, told in faults().items() if len(told) > NOT_YET.get(name, 0)} == {}


def test_what_was_put_off_is_still_there():
    """A module that has been mended leaves the list, and one that is short is no exception."""
    found = faults()
    assert [name for name in NOT_YET if name not in found] == []
    for name, reason in DATA.items():
        assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) > LONGEST_MODULE
        assert reason
