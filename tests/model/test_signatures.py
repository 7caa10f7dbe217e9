"""What `help`, Jupyter and Sphinx show of a noun: the types that its constructor takes."""

from __future__ import annotations

import inspect
import typing

import attrs
import pytest

import scrlearn
from scrlearn.model.areas import Area
from scrlearn.model.facts import FactState

NOUNS = sorted(
    name
    for name in dir(scrlearn)
    if inspect.isclass(getattr(scrlearn, name))
    and attrs.has(getattr(scrlearn, name))
    and getattr(scrlearn, name).__module__.startswith("scrlearn.model.")
)


@pytest.mark.parametrize("name", NOUNS)
def test_a_signature_tells_the_types_of_all_fields(name: str):
    """No field is shown as `object`, as text yet to be read, or with the marks that only scrlearn reads."""
    parameters = inspect.signature(getattr(scrlearn, name)).parameters
    assert parameters
    for parameter in parameters.values():
        assert parameter.annotation is not object
        assert not isinstance(parameter.annotation, str)
        assert "Annotated" not in str(parameter.annotation)
        assert parameter.annotation is not parameter.empty


@pytest.mark.parametrize("name", NOUNS)
def test_type_hints_are_those_of_the_fields(name: str):
    """A program that asks for the hints of a noun or of its constructor gets types."""
    noun = getattr(scrlearn, name)
    hints = typing.get_type_hints(noun)
    assert object not in hints.values()
    taken = typing.get_type_hints(noun.__init__)
    assert [field.name for field in attrs.fields(noun)] == [key for key in taken if key != "return"]


def test_a_field_that_takes_more_than_it_keeps_shows_both():
    """The constructor says what it takes, the class what there is to read."""
    taken = typing.get_type_hints(scrlearn.Review.__init__)
    assert taken["area"] == Area | str | None
    assert typing.get_type_hints(scrlearn.Review)["area"] == Area | None
    assert scrlearn.Review(id="r", title="R", area="Leeds").area == Area(name="Leeds")
    assert typing.get_type_hints(scrlearn.Fact.__init__)["state"] == FactState | bool | str
