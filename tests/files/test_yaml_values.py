"""What plain scalars mean by YAML 1.2's core schema."""

from __future__ import annotations

import math

import pytest

from scrlearn.files.yaml_values import resolve


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *[(word, None) for word in ("", "~", "null", "Null", "NULL")],
        *[(word, True) for word in ("true", "True", "TRUE")],
        *[(word, False) for word in ("false", "False", "FALSE")],
        ("0", 0),
        ("-19", -19),
        ("+12", 12),
        ("007", 7),
        ("0o14", 12),
        ("0xFf", 255),
        ("0.", 0.0),
        ("-.5", -0.5),
        ("1e3", 1000.0),
        ("+12e03", 12_000.0),
        ("-2E+05", -200_000.0),
        (".inf", math.inf),
        ("-.Inf", -math.inf),
        ("+.INF", math.inf),
    ],
)
def test_what_is_not_text(written, meant):
    """The forms of the specification, each with its type."""
    assert resolve(written) == meant
    assert type(resolve(written)) is type(meant)


def test_not_a_number():
    """The one value that equals nothing, itself included."""
    value = resolve(".nan")
    assert isinstance(value, float)
    assert math.isnan(value)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "Off",
        "y",
        "nULL",
        "tRUE",
        "12:30",
        "1:30:00",
        "2016-06-30",
        "1_000",
        "0b101",
        "-0x1F",
        "0x",
        "0o8",
        "1.2.3",
        "1e",
        ".",
        "-",
        "+",
        "inf",
        "NaN",
        "\N{ARABIC-INDIC DIGIT ONE}",
        "01604 364036",
    ],
)
def test_what_is_text(written):
    """Everything else is text, what YAML 1.1 took for something else included."""
    assert resolve(written) == written
