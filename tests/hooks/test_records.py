"""The records that plugins give: a function given as text is imported when it is first called."""

from __future__ import annotations

from typing import Any

import pytest

from scrlearn.hooks import (
    Attachment,
    Check,
    CheckRequest,
    Exporter,
    Layout,
    LayoutRequest,
    PluginHost,
    RenderRequest,
)
from scrlearn.model.audience import PUBLIC

HOST = PluginHost(entry_points=False)


def test_check_may_be_given_as_text():
    """It is called with the subject and the request."""
    found: Any = Check(name="x", subjects=("review",), codes=(), run="builtins:zip")
    assert list(found("ab", [1, 2])) == [("a", 1), ("b", 2)]


def test_layout_and_exporter_may_be_given_as_text():
    """The same for the other records."""
    layout: Any = Layout(name="x", subject="review", summary="s", build="operator:add")
    assert layout(1, 2) == 3
    exporter: Any = Exporter(name="x", suffix=".x", media_type="m", summary="s", render="operator:add")
    assert exporter(b"a", b"b") == b"ab"


def test_text_that_names_nothing_fails_only_when_called():
    """Listing records loads none of them."""
    found = Check(name="x", subjects=("review",), codes=(), run="nowhere:run")
    with pytest.raises(ModuleNotFoundError):
        found("subject", None)


def test_requests_are_for_the_public_unless_said_otherwise():
    """The strictest audience is the default."""
    assert CheckRequest(host=HOST).audience == PUBLIC
    assert LayoutRequest(host=HOST).audience == PUBLIC
    assert RenderRequest().audience == PUBLIC


def test_attachment_does_not_print_its_bytes():
    """A log line is not a file."""
    assert "<3 bytes>" in repr(Attachment(name="a", media_type="m", data=b"abc"))
