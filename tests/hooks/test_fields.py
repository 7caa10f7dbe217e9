"""The fields of a plugin's record are held to what they must be, each of them."""

from __future__ import annotations

import attrs
import pytest

from scrlearn.hooks import Check, Exporter, Layout
from scrlearn.hooks import fields as fields_module
from scrlearn.hooks.fields import field_fault


def sound(record_class):
    """Return a sound record of a class."""
    records = {
        Exporter: Exporter(name="x", suffix=".x", media_type="m", summary="s", render="x:y"),
        Layout: Layout(name="x", subject="review", summary="s", build="x:y"),
        Check: Check(name="x", subjects=("review",), codes=(), run="x:y"),
    }
    return records[record_class]


EVERY_FIELD = [(cls, field.name) for cls in (Exporter, Layout, Check) for field in attrs.fields(cls)]


@pytest.mark.parametrize(("cls", "name"), EVERY_FIELD)
def test_no_field_is_passed_over(cls, name):
    """What no field can hold is a fault of each, and named."""
    assert field_fault(sound(cls)) == ""
    assert name in field_fault(attrs.evolve(sound(cls), **{name: object()}))


def test_a_field_that_nobody_said_how_to_check_is_an_error(monkeypatch):
    """It would pass unseen; here it fails with the first record."""
    known = {key: value for key, value in fields_module._BY_ANNOTATION.items() if key != "bool"}
    monkeypatch.setattr(fields_module, "_BY_ANNOTATION", known)
    with pytest.raises(TypeError, match="how to check default, whose type is bool"):
        field_fault(sound(Layout))


def test_what_a_plugins_own_class_adds_is_its_own():
    """It holds what the plugin likes."""

    @attrs.frozen(kw_only=True)
    class OurLayout(Layout):
        paper: dict[str, float] = attrs.field(factory=dict)

    assert field_fault(OurLayout(name="x", subject="review", summary="s", build="x:y")) == ""
