"""The date of a document: its subject's, else the environment's, else none."""

from __future__ import annotations

from datetime import date

import pytest

from scrlearn.document import Document
from scrlearn.errors import ExportError
from scrlearn.publish.dating import VARIABLE, dated

UNDATED = Document(id="n", title="N", layout="x")
DATED = Document(id="n", title="N", layout="x", date=date(2016, 2, 12))


def test_a_subjects_own_date_stays(monkeypatch: pytest.MonkeyPatch):
    """The environment changes no date that a file states."""
    monkeypatch.setenv(VARIABLE, "0")
    assert dated(DATED) is DATED


def test_the_environment_dates_a_document_that_has_no_date(monkeypatch: pytest.MonkeyPatch):
    """A build that states its moment gives it to what it makes."""
    monkeypatch.setenv(VARIABLE, "1456790400")
    assert dated(UNDATED).date == date(2016, 3, 1)


def test_without_either_there_is_no_date(monkeypatch: pytest.MonkeyPatch):
    """The clock is never read."""
    monkeypatch.delenv(VARIABLE, raising=False)
    assert dated(UNDATED) is UNDATED


@pytest.mark.parametrize("value", ["tomorrow", "9" * 30])
def test_a_moment_that_is_none_is_refused(value: str, monkeypatch: pytest.MonkeyPatch):
    """A mistyped variable is told, not ignored."""
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(ExportError, match=VARIABLE):
        dated(UNDATED)


@pytest.mark.parametrize("value", ["253402300799", "-62135596800", "-2208988800", "4102444800"])
def test_a_moment_on_a_day_that_stands_for_none_is_refused(value: str, monkeypatch: pytest.MonkeyPatch):
    """No format's metadata says that a document is of the year 9999, or of 1900-01-01."""
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(ExportError, match=rf"{VARIABLE} is '{value}': [0-9-]+ is what"):
        dated(UNDATED)


@pytest.mark.parametrize("day", [date.max, date.min])
def test_a_day_that_stands_for_none_is_no_date_of_a_document(day: date, monkeypatch: pytest.MonkeyPatch):
    """A layout may pass one on; the environment's is taken, or none."""
    document = Document(id="n", title="N", layout="x", date=day)
    monkeypatch.delenv(VARIABLE, raising=False)
    assert dated(document).date is None
    monkeypatch.setenv(VARIABLE, "1456790400")
    assert dated(document).date == date(2016, 3, 1)
