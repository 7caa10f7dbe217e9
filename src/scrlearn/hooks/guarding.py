"""The one place in which a plugin's code is run.

Whatever happens in it stays there: what it raises (an exception that ends programs, one whose text cannot be
printed) becomes a `Failed`, whose words are plain text; what it prints goes to standard error, for standard
output belongs to data, and both are put back where it put others in their place. Only the user's own
interrupt passes. An error is known by its type, for what it says that it is, and whence it came, is its own
code. What no program can hold (a plugin that never returns, or kills its process) is not held here either.
"""

from __future__ import annotations

import sys
import sysconfig
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from scrlearn import errors
from scrlearn._type_names import class_name, type_shown
from scrlearn._visible import visible
from scrlearn.errors import ScrlearnError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

_LONGEST = 400
"""So many characters of an error's own words are shown; more would bury who failed, and where."""
_SHORT = 40
_OURS = str(Path(__file__).parents[1])
_LIBRARY = sysconfig.get_path("stdlib")
_PACKAGES = sysconfig.get_path("purelib")
_OWN_ERRORS = frozenset(
    error for error in vars(errors).values() if isinstance(error, type) and issubclass(error, ScrlearnError)
)


class Failed(Exception):  # noqa: N818 - what became of somebody's code, seldom seen as an exception
    """What went wrong in somebody's code, in words that run none of it.

    `error` is the error itself, to be chained; `kind` its type, empty where what was given is at fault and
    the words are scrlearn's; `words` its own on one line; `place` the file and line of the code that was
    called, and `our_place` those of scrlearn's, empty where it was never reached.
    """

    def __init__(self, error: BaseException) -> None:
        """Tell an error, whatever it does when it is asked for its words."""
        self.error = error
        self.kind = "" if type(error) is Faulty else class_name(type(error))
        self.words = own_words(error)
        # Not by its own attribute, which its class may have made another.
        trace: TracebackType | None = vars(BaseException)["__traceback__"].__get__(error)
        self.place = _place(trace)
        self.our_place = _our_place(trace)
        super().__init__(": ".join(part for part in (self.kind, self.words) if part))


class Faulty(ValueError):  # noqa: N818 - it is somebody's record or document that is so
    """What somebody's code gave is not what it must be; the words are scrlearn's own."""


class guarded:  # noqa: N801 - used as a function is: `with guarded():`
    """Run somebody's code: what it raises becomes a `Failed`, what it prints goes to standard error.

    `passing` are errors that speak of the input and go on as they are, as far as they can be told.

    >>> with guarded():
    ...     raise SystemExit(3)
    Traceback (most recent call last):
    scrlearn.hooks.guarding.Failed: SystemExit: 3
    """

    def __init__(self, *passing: type[ScrlearnError]) -> None:
        """Say which errors pass."""
        self._passing = passing

    def __enter__(self) -> None:
        """Turn what is printed from here on aside."""
        _PRINTED.turn_aside()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Turn printing back, and tell what was raised.

        Raises:
            Failed: something was raised.
        """
        _PRINTED.turn_back()
        if error is None or issubclass(type(error), KeyboardInterrupt):
            return
        if issubclass(type(error), self._passing) and _can_be_told(error):
            return
        raise Failed(error) from error


def of_type(value: object, wanted: type[Any]) -> Any:  # noqa: ANN401 - it is of the type that was wanted
    """Return what somebody's function gave, once it is known to be what was wanted, and nothing that acts so.

    Raises:
        Faulty: it is something else.
    """
    if type(value) is not wanted:
        message = f"gave {type_shown(value)} instead of {wanted.__name__}"
        raise Faulty(message)
    return value


def as_several(value: Any, what: str) -> Iterable[Any]:  # noqa: ANN401 - anything can be given where a list belongs
    """Return what somebody's function gave as something to go through; nothing for None.

    Raises:
        Faulty: it is one record or a text, not several.
    """
    if value is None:
        return ()
    if isinstance(value, str | bytes) or not hasattr(type(value), "__iter__"):
        name = type(value).__name__
        message = (
            f"gave one {name} where several are expected: write `yield {name}(...)`, or return a list of "
            f"{what}"
        )
        raise Faulty(message)
    several: Iterable[Any] = value
    return several


def shown(value: object) -> str:
    """Say what a value is: a short text itself, of anything else what type of thing it is."""
    return repr(value) if type(value) is str and len(value) <= _SHORT else type_shown(value)


def own_words(value: object) -> str:
    r"""Return the words of something on one line, shortened; what would act where it is printed as an escape.

    >>> own_words(ValueError("a\x1b[31m\nb"))
    'a\\x1b[31m b'
    """
    with _Aside():
        try:
            words = str(value)
        except KeyboardInterrupt:
            raise
        except BaseException:  # noqa: BLE001 - an error may fail in any way even here
            return "(its own words cannot be printed)"
    line = visible(" ".join(words[: _LONGEST * 4].split()))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}..."


def _can_be_told(error: BaseException) -> bool:
    """Whether an error of ours that somebody's code raised can be printed by whoever catches it."""
    return type(error) in _OWN_ERRORS and all(type(word) is str for word in error.args)


def _place(trace: TracebackType | None) -> str:
    """Say where somebody's code failed: in its own file, not in scrlearn's or in a library that it called."""
    frames = [frame for frame in _frames(trace) if not frame[0].startswith((_OURS, "<frozen", _LIBRARY))]
    return _last([frame for frame in frames if Path(frame[0]).parent == Path(frames[0][0]).parent])


def _our_place(trace: TracebackType | None) -> str:
    return _last([frame for frame in _frames(trace) if frame[0].startswith(_OURS)])


def _frames(trace: TracebackType | None) -> list[tuple[str, int]]:
    """Return files and lines, outermost first; what the standard library has of others is theirs."""
    frames = ((frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(trace))
    return [(file.replace(_PACKAGES, ""), line) for file, line in frames]


def _last(frames: list[tuple[str, int]]) -> str:
    return f"{Path(frames[-1][0]).name}, line {frames[-1][1]}" if frames else ""


class _Turned:
    """Standard output while somebody's code runs: what the threads that run it write goes to standard error,
    what others write goes where it went.
    """

    def __init__(self, usual: TextIO | None) -> None:
        self._usual = usual

    def _now(self) -> TextIO | None:
        return sys.stderr if _PRINTED.is_inside else self._usual

    def write(self, text: str) -> int:
        """Write text where it belongs; nowhere where there is no such place."""
        now = self._now()
        return len(text) if now is None else now.write(text)

    def close(self) -> None:
        """Stay open: standard output is not a plugin's to close."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the stream's own
        return getattr(self._now(), name)

    @property
    def usual(self) -> TextIO | None:
        """Where standard output goes when nobody's code is running."""
        return self._usual


class _Printed(threading.local):
    """How deep a thread is in somebody's code, how many threads are, and what was there when it went in."""

    depth = 0
    lock = threading.Lock()
    threads = 0
    turned: _Turned
    errors: TextIO | None

    @property
    def is_inside(self) -> bool:
        """Whether this thread runs somebody's code."""
        return self.depth > 0

    def turn_aside(self) -> None:
        """Put a divided stream in the place of standard output, for as long as any thread needs it."""
        self.depth += 1
        if self.depth > 1:
            return
        with self.lock:
            _Printed.threads += 1
            if not isinstance(sys.stdout, _Turned):
                sys.stdout = _Turned(sys.stdout)
            self.turned, self.errors = sys.stdout, sys.stderr

    def turn_back(self) -> None:
        """Take it away again once no thread needs it, and whatever somebody's code put in its place."""
        self.depth -= 1
        if self.depth:
            return
        with self.lock:
            _Printed.threads -= 1
            stands = sys.stdout if isinstance(sys.stdout, _Turned) else self.turned
            sys.stdout = stands if _Printed.threads else stands.usual
            sys.stderr = self.errors


_PRINTED = _Printed()


class _Aside:
    """What is printed goes to standard error; what is raised goes on."""

    def __enter__(self) -> None:
        _PRINTED.turn_aside()

    def __exit__(self, *_raised: object) -> None:
        _PRINTED.turn_back()
