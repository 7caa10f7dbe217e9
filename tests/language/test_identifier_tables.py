"""The tables of ways in which identifiers are written: each way is needed, and does what its example says."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from scrlearn.language.identifiers import Kind, identifiers, tables
from scrlearn.language.identifiers.ways import Signs, Way, Ways
from scrlearn.language.words import load_words

LONGEST = 200
TABLES = {
    f"{module.name}.{name}": table
    for module in pkgutil.iter_modules(tables.__path__)
    for name, table in vars(importlib.import_module(f"{tables.__name__}.{module.name}")).items()
    if isinstance(table, Ways)
}
WAYS = [
    pytest.param(table, way, id=f"{name} {number}")
    for name, table in TABLES.items()
    for number, way in enumerate(table.ways)
]
KINDS = {
    "addresses.EMAILS": Kind.EMAIL,
    "addresses.EMAILS_SPELT_OUT": Kind.EMAIL,
    "addresses.HANDLES": Kind.SOCIAL_MEDIA,
    "addresses.HOMES": Kind.ADDRESS,
    "addresses.PAGES": Kind.SOCIAL_MEDIA,
    "addresses.POSTCODES": Kind.POSTCODE,
    "addresses.POSTCODES_BY_NAME": Kind.POSTCODE,
    "addresses.POSTCODES_IN_SMALL_LETTERS": Kind.POSTCODE,
    "addresses.POSTCODES_WITH_LETTER": Kind.POSTCODE,
    "addresses.STREETS": Kind.ADDRESS,
    "ages.FINE": Kind.AGE,
    "ages.IN_YEARS": Kind.AGE_IN_YEARS,
    "days.DATES": Kind.EXACT_DATE,
    "days.EVENTS": Kind.EXACT_DATE,
    "families.CONSTELLATIONS": Kind.SIBLINGS,
    "numbers.DIALLED": Kind.TELEPHONE,
    "numbers.INSURANCE_NUMBERS": Kind.NATIONAL_INSURANCE_NUMBER,
    "numbers.INSURANCE_NUMBERS_BY_NAME": Kind.NATIONAL_INSURANCE_NUMBER,
    "numbers.TELEPHONES_BY_NAME": Kind.TELEPHONE,
    "numbers.TEN_DIGITS": Kind.NHS_NUMBER,
    "places.HOMES": Kind.PLACE,
    "places.HOMES_IN_WELSH": Kind.PLACE,
    "places.ORIGINS": Kind.PLACE,
    "places.SCHOOLS": Kind.SCHOOL,
    "places.SETTLEMENTS": Kind.PLACE,
}
"""What the ways of a table are enough for by themselves; those of other tables tell only beside others."""
FILES_OF_WORDS = ("addresses", "ages", "courts", "days", "families", "large_places", "places")


def spans(table, way, text):
    """Return where a way by itself finds something in a text."""
    return [match.span() for match in table.alone(way).matches(text, Signs(text))]


def alternatives_of(pattern):
    """Yield the alternatives of a pattern, group by group."""
    opened = [[""]]
    pieces = r"\\.|\[(?:\\.|[^\]\\])+\]|\((?:\?(?:P<\w+>|<?[=!]|[i-]*:))?|."
    for piece in re.findall(pieces, pattern, re.DOTALL):
        if piece == "|":
            opened[-1].append("")
        elif piece == ")":
            group = opened.pop()
            yield group
            opened[-1][-1] += f"{'|'.join(group)})"
        else:
            opened[-1][-1] += piece
            if piece.startswith("("):
                opened.append([""])
    yield opened[0]


def test_alternatives_are_told_group_by_group():
    """In a class of characters and behind a backslash, a bar is none."""
    assert list(alternatives_of(r"a(?:b|[|]|\|b)|(?P<c>d|d)")) == [
        ["b", "[|]", r"\|b"],
        ["d", "d"],
        [r"a(?:b|[|]|\|b)", "(?P<c>d|d)"],
    ]


@pytest.mark.parametrize(("table", "way"), WAYS)
def test_a_way_finds_its_own_example_and_leaves_the_other(table, way):
    """Each by itself, with no other way beside it."""
    assert spans(table, way, way.finds)
    assert not spans(table, way, way.leaves)


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        pytest.param(kind, way, id=f"{name} {number}")
        for name, kind in KINDS.items()
        for number, way in enumerate(TABLES[name].ways)
    ],
)
def test_what_a_way_finds_is_an_identifier(kind, way):
    """And what it leaves is found in no other way."""
    assert kind in {identifier.kind for identifier in identifiers(way.finds)}
    assert kind not in {identifier.kind for identifier in identifiers(way.leaves)}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_each_way_is_needed(table):
    """No other of its table finds the whole of its example."""
    for way in table.ways:
        (start, end), *_ = spans(table, way, way.finds)
        others = [span for other in table.ways if other != way for span in spans(table, other, way.finds)]
        assert not [span for span in others if span[0] <= start and end <= span[1]], way


@pytest.mark.parametrize(("table", "way"), WAYS)
def test_each_sign_is_needed(table, way):
    """Nothing in any example is written in this way without one of its signs, but for what it is to leave."""
    for other in (way for table in TABLES.values() for way in table.ways):
        for text in {other.finds, other.leaves} - {way.leaves}:
            if table.pattern(way).search(text):
                assert spans(table, way, text), text


@pytest.mark.parametrize(("table", "way"), WAYS)
def test_no_alternative_is_long_or_written_twice(table, way):
    """As it stands in the table, and with its parts filled in."""
    assert len(way.pattern) <= LONGEST
    for group in alternatives_of(table.pattern(way).pattern):
        assert len(group) == len(set(group)), way


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_part_is_long_or_without_use(table):
    """Each stands in a way, in the frame, or in another part of its module."""
    module = next(name.split(".")[0] for name, other in TABLES.items() if other is table)
    written = [
        pattern
        for name, other in TABLES.items()
        if name.startswith(f"{module}.")
        for pattern in (other.frame, *other.parts.values())
    ]
    written += [way.pattern for name in TABLES if name.startswith(module) for way in TABLES[name].ways]
    for name, part in table.parts.items():
        assert all(len(alternative) <= LONGEST for group in alternatives_of(part) for alternative in group)
        assert any(f"<{name}>" in pattern for pattern in written), name


@pytest.mark.parametrize("name", FILES_OF_WORDS)
def test_no_word_is_listed_twice(name):
    """Nor out of order: a list is searched by eye."""
    for words in load_words(name).values():
        assert len(words) == len({word.casefold() for word in words})
        assert list(words) == sorted(words)


@pytest.mark.parametrize("event", load_words("days")["events"])
def test_each_event_ties_a_day_to_a_life(event):
    """Every word of the list finds a day beside it, also in capitals."""
    for text in (f"{event} on 3 May 2014", f"{event.upper()} on 3 May 2014"):
        assert Kind.EXACT_DATE in {identifier.kind for identifier in identifiers(text)}


def test_of_two_that_begin_together_the_first_of_the_table_is_taken():
    """A table reads as one pattern would, whose alternatives are its ways."""
    table = Ways(
        Way("ab", "ab", finds="ab", leaves="b"),
        Way("abc", "abc", finds="abc", leaves="ab"),
        Way("c d", "c?d", finds="cd", leaves="c"),
    )
    text = "abcd abcd"
    signs = Signs("ab abc d")
    assert [match[0] for match in table.matches(text, signs)] == re.findall("ab|abc|c?d", text)
