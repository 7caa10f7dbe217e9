"""The newsletter that this project began from goes through every format."""

from __future__ import annotations

import pytest

import scrlearn
from tests.exporters.extract import words_of, words_to_read
from tests.exporters.rendering import rendered


@pytest.fixture(scope="module")
def newsletter(shared_data):
    """The newsletter of January 2016, laid out."""
    return scrlearn.lay_out(scrlearn.load(shared_data / "newsletter-january-2016.yaml"))


@pytest.mark.parametrize("view", ["html", "pdf", "docx", "email", "email-html"])
def test_every_format_carries_the_newsletters_words_in_order(newsletter, view):
    """A newsletter that a board really sent loses nothing."""
    assert words_of(view, rendered(view.partition("-")[0], newsletter)) == words_to_read(newsletter)
