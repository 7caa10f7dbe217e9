"""What is wrong with a tree that somebody's layout made, with its place."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from scrlearn.document import Paragraph, as_text
from scrlearn.document.faults import tree_fault
from scrlearn.files import load
from scrlearn.hooks import PluginHost
from scrlearn.publish import lay_out
from scrlearn.samples import __file__ as samples
from tests.exporters.trees import everything

HOST = PluginHost(entry_points=False)
SAMPLES = Path(samples).parent


@pytest.mark.parametrize("audience", ["public", "board"])
@pytest.mark.parametrize("name", ["review", "briefing", "newsletter"])
def test_our_own_layouts_give_sound_trees(name, audience):
    """They are not looked at when they are run: this is what they are held to."""
    subject = load(SAMPLES / f"{name}.yaml")
    for layout in (one for one in HOST.layouts.values() if one.subject == subject.kind):
        document = lay_out(subject, layout=layout.name, audience=audience, host=HOST)
        assert tree_fault(document) == "", layout.name


def test_a_tree_of_every_block_is_sound():
    """Forms, pictures and values of cells too."""
    assert tree_fault(everything()) == ""


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(type(everything()))])
def test_every_field_of_a_document_is_looked_at(field):
    """None of them can hold a set."""
    fault = tree_fault(attrs.evolve(everything(), **{field: {1}}))
    assert fault.startswith(f"{field} is set; it must be ")


def test_a_fault_does_not_repeat_the_words():
    """They may be what must not be told."""
    wrong = attrs.evolve(everything(), blocks=(Paragraph(content="Ada Example"),))
    assert tree_fault(wrong).startswith("blocks[0].content is text; it must be a tuple of inline content")


def test_a_place_is_found_however_deep_it_lies():
    """The last block of the last section, say."""
    wrong = attrs.evolve(
        everything(), blocks=(*everything().blocks, Paragraph(content=(*as_text("x"), None)))
    )
    assert f"blocks[{len(everything().blocks)}].content[1] is None" in tree_fault(wrong)
