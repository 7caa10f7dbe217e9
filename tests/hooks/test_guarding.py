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


def test_the_users_interrupt_passes():
    """It alone does: what asks for more memory than there is fails as anything else."""
    with pytest.raises(KeyboardInterrupt), guarded():
        raise KeyboardInterrupt
    with pytest.raises(Failed), guarded():
        raise MemoryError


def failing(_error):
    """Fail in a way that no `except Exception` catches."""
    raise SystemExit


LYING = {
    "fails when it is asked what it is": {"__class__": property(failing)},
    "fails when it is asked whence it came": {"__traceback__": property(failing)},
    "says that it is the user's interrupt": {"__class__": KeyboardInterrupt},
    "says that it was told already": {"__class__": Failed},
    "says that it is about the input": {"__class__": ExportError},
}


@pytest.mark.parametrize("attributes", LYING.values(), ids=LYING)
def test_an_error_is_what_its_type_says(attributes):
    """What it says of itself is somebody's code, and decides nothing."""
    with pytest.raises(Failed) as caught, guarded(ExportError):
        raise type("LyingError", (Exception,), attributes)
    assert caught.value.kind == "LyingError"


def test_a_failure_of_ours_that_somebody_half_made_is_a_failure():
    """Nothing is asked of it."""
    with pytest.raises(Failed) as caught, guarded():
        raise Failed.__new__(Failed)
    assert caught.value.kind == "Failed"


class Unspeakable:
    """A value without words."""

    def __str__(self):
        """Fail."""
        raise OSError


def test_an_error_of_ours_without_words_does_not_pass():
    """Whoever catches it prints it."""
    with pytest.raises(Failed, match="its own words cannot be printed"), guarded(ExportError):
        raise ExportError(Unspeakable())


def test_streams_are_put_back_that_somebody_replaced():
    """What a command says next must arrive; where a plugin let it go, it would be lost without a word."""
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        with guarded():
            sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
        assert [sys.stdout, sys.stderr] == [out, err]


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
