"""Every name that the README, the documentation and the plugins' pages show is there to be imported."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted(ROOT.glob("plugins/*/README.md")),
]
DOTTED = re.compile(r"(?<![\w./-])scrlearn(?:\.[A-Za-z_]\w*)+")
FROM = re.compile(r"^from (scrlearn[\w.]*) import ([\w, ]+)$", re.MULTILINE)
FILES = {"scrlearn.toml"}
"""What looks like a name and is a file's."""


def names_of(page: Path) -> set[str]:
    """Return the dotted names that a page shows, in its words and in its code."""
    text = page.read_text(encoding="utf-8")
    imported = {
        f"{module}.{name.strip()}" for module, names in FROM.findall(text) for name in names.split(",")
    }
    return {*DOTTED.findall(text), *imported} - FILES


def resolved(name: str) -> object:
    """Return what a dotted name stands for: the longest part that is a module, and attributes of it."""
    parts = name.split(".")
    value: object = importlib.import_module(parts[0])
    for number, part in enumerate(parts[1:], start=2):
        try:
            value = getattr(value, part)
        except AttributeError:
            value = importlib.import_module(".".join(parts[:number]))
    return value


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_name_that_a_page_shows_is_there(page: Path):
    """Whoever types a name as it stands there gets what it stands for."""
    for name in names_of(page):
        assert resolved(name) is not None


def test_pages_show_names():
    """The names are found in the pages: those of the interface and those of its modules."""
    shown = set().union(*map(names_of, PAGES))
    assert {"scrlearn.load", "scrlearn.hooks.Check", "scrlearn.model.rules.RuleSet"} <= shown
    assert len(shown) > 40
