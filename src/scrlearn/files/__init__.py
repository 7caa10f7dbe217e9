"""Files: subjects read from YAML or JSON and written back without loss, and the JSON Schema of both.

    review = load("child-n.yaml")          # LoadError lists every fault, with its path and line
    dump(review, "child-n.json")           # whole or not at all
    loads(dumps(review)) == review

Names are imported when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.files.json_schema import schema
    from scrlearn.files.reading import load, load_with_lines, loads
    from scrlearn.files.registers import read_register
    from scrlearn.files.writing import dump, dumps

_HOME = {
    "dump": "scrlearn.files.writing",
    "dumps": "scrlearn.files.writing",
    "load": "scrlearn.files.reading",
    "load_with_lines": "scrlearn.files.reading",
    "loads": "scrlearn.files.reading",
    "read_register": "scrlearn.files.registers",
    "schema": "scrlearn.files.json_schema",
}

__all__ = ["dump", "dumps", "load", "load_with_lines", "loads", "read_register", "schema"]

__getattr__, __dir__ = lazy_names(__name__, _HOME)
