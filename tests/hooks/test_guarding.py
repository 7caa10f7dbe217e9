"""The one place in which a plugin's code is run."""

from __future__ import annotations

import contextlib
import io
import sys
import threading

import pytest

from scrlearn.errors import ExportError
from scrlearn.hooks.guarding import Failed, guarded, own_words


@pytest.mark.parametrize("error", [ValueError("x"), SystemExit(3), GeneratorExit(), StopIteration(5)])
def test_what_is_raised_becomes_a_failure(error):
    """With the error behind it, for whoever debugs."""
    with pytest.raises(Failed) as caught, guarded():
        raise error
    assert caught.value.__cause__ is error
    assert caught.value.kind == type(error).__name__


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_what_is_nobodys_fault_passes(error):
    """The user's interrupt, and a machine without memory."""
    with pytest.raises(error), guarded():
        raise error


def test_an_error_about_the_input_passes_where_it_may():
    """An exporter says what is wrong with a document by our own errors."""
    with pytest.raises(ExportError, match="no colour"), guarded(ExportError):
        raise ExportError("no colour")
    with pytest.raises(Failed), guarded():
        raise ExportError("no colour")


def test_the_place_is_the_plugins_own():
    """Neither ours nor that of a library that it called."""
    import json

    with pytest.raises(Failed) as caught, guarded():
        json.loads("{")
    assert caught.value.place.startswith("test_guarding.py, line ")


def test_other_threads_print_where_they_did():
    """Only what runs somebody's code is turned aside, and afterwards nothing is."""
    go_on, inside = threading.Event(), threading.Event()

    def hold():
        with guarded():
            print("from a plugin")  # noqa: T201 - that is the test
            inside.set()
            go_on.wait(10)

    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        thread = threading.Thread(target=hold)
        thread.start()
        inside.wait(10)
        print("from the program")  # noqa: T201 - that is the test
        go_on.set()
        thread.join()
        assert sys.stdout is out
    assert out.getvalue() == "from the program\n"
    assert err.getvalue() == "from a plugin\n"


def test_guards_lie_inside_each_other():
    """A plugin's layout may ask for what another plugin gave."""
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        with guarded():
            with guarded():
                pass
            print("aside")  # noqa: T201 - that is the test
        print("data")  # noqa: T201 - that is the test
    assert (out.getvalue(), err.getvalue()) == ("data\n", "aside\n")


def test_words_are_one_line_of_any_encoding():
    """No error forges a line, colours the screen or fills it."""
    told = own_words("a\r\nb\x1b[2J\ud800" + "c" * 10_000)
    assert told.isprintable()
    assert len(told) < 500
    assert told.encode()
