"""What every noun is: frozen, strict, and exact about what does not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.model.base import Doc, noun
from scrlearn.model.findings import Finding, Polarity
from scrlearn.model.review import Review
from scrlearn.model.text_kinds import Body, Key, Plain, TextKind, text_fault, text_pattern
from scrlearn.model.type_faults import type_check


@noun
class Sample:
    """A noun with one field of each form."""

    key: Annotated[Key, Doc("An id.")]
    items: Annotated[tuple[Plain, ...], Doc("Texts.")] = ()
    entries: Annotated[Mapping[Plain, Body], Doc("Texts by name.")] = attrs.field(factory=dict)
    data: Annotated[Mapping[Plain, Any], Doc("Anything.")] = attrs.field(factory=dict)
    day: Annotated[date | None, Doc("A day.")] = None
    flag: Annotated[bool, Doc("Yes or no.")] = False
    count: Annotated[int, Doc("How many.")] = 0


def make(**fields):
    """Make a sample, as a program without type checking would."""
    return Sample(**{"key": "k", **fields})


def test_a_noun_never_changes():
    """Fields cannot be set, and what was given cannot be changed behind the noun's back."""
    items, entries = ["a"], {"a": "b"}
    sample = make(items=items, entries=entries)
    items.append("b")
    entries["c"] = "d"
    assert sample.items == ("a",)
    assert sample.entries == {"a": "b"}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        sample.key = "other"
    assert not hasattr(sample, "__dict__")


def test_data_of_any_shape_never_changes_either():
    """Plugins' own data is frozen to its depth, so that the noun can be hashed."""
    inner: list[object] = [1, {"b": [2]}]
    sample = make(data={"a": inner})
    inner.append(3)
    assert sample.data == {"a": (1, {"b": (2,)})}
    assert hash(sample) == hash(make(data={"a": [1, {"b": (2,)}]}))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"key": 5}, "Sample.key: expected text, got int"),
        ({"items": ["a", 5]}, r"Sample.items\[1\]: expected text, got int"),
        ({"items": "abc"}, "Sample.items: expected a list, got str"),
        ({"items": 5}, "Sample.items: expected a list, got int"),
        ({"entries": {"a": None}}, "Sample.entries: a: expected text, got NoneType"),
        ({"entries": {5: "a"}}, "Sample.entries: expected text, got int|Sample.entries: 5: expected text"),
        ({"entries": ["a"]}, "Sample.entries: expected a mapping, got list"),
        ({"day": "2016-06-30"}, "Sample.day: expected date, got str"),
        ({"day": datetime(2016, 6, 30)}, "Sample.day: expected date, got datetime"),  # noqa: DTZ001
        ({"flag": 1}, "Sample.flag: expected bool, got int"),
        ({"count": True}, "Sample.count: expected int, got bool"),
    ],
)
def test_types_are_enforced(fields, told):
    """A value of another type is a TypeError that names class and field."""
    with pytest.raises(TypeError, match=told):
        make(**fields)


@pytest.mark.parametrize("key", ["", "child n", "-a", ".a", "a/b", "a\n", "é", "a" * 101, "../x"])
def test_what_is_no_id(key):
    """An id can key a record and name a file."""
    with pytest.raises(ValueError, match="is not an id"):
        make(key=key)


@pytest.mark.parametrize("key", ["a", "child-n", "2016_01.b", "A" * 100])
def test_what_is_an_id(key):
    """Letters, digits, dot, underscore and hyphen."""
    assert make(key=key).key == key


@pytest.mark.parametrize("text", ["a\x00", "\x1b[0m", "\x7f", "\ud800", "\uffff"])
@pytest.mark.parametrize("kind", TextKind)
def test_characters_that_no_format_carries(text, kind):
    """Control characters and unpaired surrogates are refused in every kind of text, by their code."""
    fault = text_fault(text, kind)
    assert fault
    assert f"U+{ord(text.strip('a[0m')):04X}" in fault


@pytest.mark.parametrize(
    ("url", "is_url"),
    [
        ("https://example.org/a?b=c#d", True),
        ("mailto:briefings@example.org", True),
        ("tel:+441632960123", True),
        ("example.org", False),
        ("//example.org", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("https://exa mple.org", False),
        ('https://example.org/"x', False),
        ("https://example.org/\n", False),
    ],
)
def test_addresses(url, is_url):
    """Only absolute addresses of harmless schemes."""
    assert (text_fault(url, TextKind.URL) is None) is is_url


@pytest.mark.parametrize(
    ("address", "is_address"),
    [
        ("briefings@example.org", True),
        ("a.b+c@mail.example.org", True),
        ("nobody", False),
        ("a@localhost", False),
        ("A <a@example.org>", False),
        ("a@example.org, b@example.org", False),
        ("a@example.org\nBcc: b@example.org", False),
        ("a@example.org\n", False),
    ],
)
def test_email_addresses(address, is_address):
    """One address and nothing that could become a header."""
    assert (text_fault(address, TextKind.EMAIL) is None) is is_address


@given(text=st.text(max_size=30), kind=st.sampled_from(TextKind))
def test_a_pattern_says_what_is_accepted(text, kind):
    """Whatever a kind of text refuses beyond control characters, its pattern refuses too."""
    if text_pattern(kind) is None:
        assert text_fault(text, kind) == text_fault(text, TextKind.PLAIN)
    elif text_fault(text, TextKind.PLAIN) is None:
        assert (text_fault(text, kind) is None) is bool(matched(kind, text))


def matched(kind, text):
    """Match a text against the pattern of its kind."""
    return re.fullmatch(text_pattern(kind) or "", text)


def test_a_long_value_is_shown_short():
    """A message stays readable whatever was given."""
    fault = text_fault("x" * 10_000 + " ", TextKind.KEY)
    assert fault
    assert len(fault) < 200


def test_the_best_fitting_member_of_a_union_explains():
    """Of `address or nothing`, a wrong address is a wrong address and not a missing nothing."""
    check = type_check(Annotated[str, TextKind.EMAIL] | None)
    assert check(None) is None
    assert "is not one email address" in str(check("nobody"))
    assert check(5) == "expected text, got int"


def test_only_keywords():
    """Nouns grow fields; positions would change their meaning."""
    with pytest.raises(TypeError, match="positional"):
        Sample("k")  # type: ignore[call-arg]


def test_enumerations_are_not_guessed():
    """A constructor takes the member, not its word: reading words is for files."""
    assert Finding(id="f", statement="s", polarity=Polarity.STRENGTH).polarity is Polarity.STRENGTH
    with pytest.raises(TypeError, match=r"Finding\.polarity: expected Polarity, got str"):
        Finding(id="f", statement="s", polarity="gap")


def test_half_finished_reviews_are_valid():
    """A draft needs an id and a pseudonym; the rest is for the checks."""
    assert Review(id="r", title="R").recommendations == ()
