"""The document tree as data."""

from __future__ import annotations

import base64
import json
from datetime import date

import attrs
import pytest

import scrlearn.document as tree
from scrlearn.exporters.json import FORMAT
from scrlearn.exporters.pictures import picture
from tests.exporters.rendering import rendered
from tests.exporters.trees import DOCUMENTS, everything

CLASSES = {
    "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_"): value
    for name in tree.__all__
    if isinstance(value := getattr(tree, name), type) and attrs.has(value)
}


READ = {
    ("document", "date"): date.fromisoformat,
    ("document", "orientation"): tree.Orientation,
    ("field", "kind"): tree.FieldKind,
    ("image", "data"): base64.b64decode,
    ("paragraph", "role"): tree.Role,
}
"""How a program reads the values that JSON has no type for."""


def rebuilt(data):
    """Make the tree again from its data, as another program would."""
    if isinstance(data, list):
        return tuple(rebuilt(item) for item in data)
    if not isinstance(data, dict):
        return data
    kind = data["type"]
    if kind not in CLASSES or set(data) == {"type", "value"}:
        return date.fromisoformat(data["value"]) if kind == "date" else data["value"]
    values = {name: rebuilt(value) for name, value in data.items() if name not in ("type", "format")}
    for (owner, name), read in READ.items():
        if owner == kind and values[name] is not None:
            values[name] = read(values[name])
    made = CLASSES[kind]
    # The runs of a text take their fields by position.
    by_position = made in (tree.Text, tree.Emphasis, tree.Strong, tree.Link)
    names = [field.name for field in attrs.fields(made)]
    return made(*(values[name] for name in names)) if by_position else made(**values)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_tree_can_be_made_again_from_the_data(name):
    """Nothing is lost: another program can rebuild the same tree, with its picture as it is published."""
    document = DOCUMENTS[name]()
    head = document.masthead
    if head.logo:
        published = attrs.evolve(head.logo, data=picture(head.logo).data)
        head = attrs.evolve(head, logo=published)
    expected = attrs.evolve(document, masthead=head)
    assert rebuilt(json.loads(rendered("json", document))) == expected


def test_file_says_what_it_is():
    """The outermost object names its type and the number of the format."""
    data = json.loads(rendered("json", everything()))
    assert (data["type"], data["format"]) == ("document", FORMAT)


def test_keys_are_sorted():
    """Two versions of a document can be compared line by line."""
    found = json.loads(
        rendered("json", everything()), object_pairs_hook=lambda pairs: [key for key, _ in pairs]
    )
    assert found == sorted(found)


def test_text_is_readable_utf_8_with_a_last_newline():
    """Welsh letters stand as they are, and the file ends as text files do."""
    data = rendered("json", everything())
    assert "Tŷ Gŵydd".encode() in data
    assert data.endswith(b"}\n")


def test_values_of_cells_say_what_they_are():
    """A date in a cell can be told from a text that looks like one."""
    cells = (
        tree.Cell(blocks=(), value=date(2026, 6, 30)),
        tree.Cell(blocks=(), value="2026-06-30"),
        tree.Cell(blocks=(), value=3),
        tree.Cell(blocks=()),
    )
    columns = tuple(tree.Column(key=key, heading=key) for key in "abcd")
    table = tree.Table(caption="T", columns=columns, rows=(cells,))
    data = json.loads(rendered("json", tree.Document(id="x", title="T", layout="t", blocks=(table,))))
    assert [cell["value"] for cell in data["blocks"][0]["rows"][0]] == [
        {"type": "date", "value": "2026-06-30"},
        {"type": "text", "value": "2026-06-30"},
        {"type": "number", "value": 3},
        None,
    ]
