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
    from scrlearn.files.json_schema import schema as schema
    from scrlearn.files.reading import load as load
    from scrlearn.files.reading import load_with_lines as load_with_lines
    from scrlearn.files.reading import loads as loads
    from scrlearn.files.registers import read_register as read_register
    from scrlearn.files.writing import dump as dump
    from scrlearn.files.writing import dumps as dumps
else:
    __getattr__, __dir__ = lazy_names(__name__)
