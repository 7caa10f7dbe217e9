"""What else the library is asked: files of n of something to read, texts to judge, facts to decide by."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from typing import TYPE_CHECKING

import attrs

from scrlearn.checks import check
from scrlearn.document import escape
from scrlearn.errors import LoadError
from scrlearn.files import dumps, loads
from scrlearn.hooks import PluginHost
from scrlearn.language.length import reading_time
from scrlearn.language.smart_letters import smart
from scrlearn.language.themes.suggesting import suggest_themes
from scrlearn.law import decide, timetable
from scrlearn.layouts import draft_briefing
from scrlearn.model.facts import Fact, FactState
from scrlearn.model.overdue import overdue
from scrlearn.model.register import Register
from scrlearn.model.review import Review
from shapes import SENTENCE, SNIPPETS, long_text, salt
from shapes.subjects import subjects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrlearn.model.subjects import Subject

    Work = Callable[[], object]

HOST = PluginHost(entry_points=False)
ON = date(2016, 1, 15)


@attrs.frozen
class Call:
    """A call of the library on n of something."""

    what: str
    of: str
    make: Callable[[int], Work]
    start: int
    most: int

    def __call__(self, count: int) -> Work:
        """Prepare the call."""
        return self.make(count)


def calls() -> Iterator[Call]:
    """Yield every call with what it is given much of."""
    yield from _loading()
    for snippet in SNIPPETS:
        for what, call in _OF_A_TEXT.items():
            yield Call(what, repr(snippet), _on_text(call, snippet), 750, 192_000)
    for shape in subjects():
        for call in _OF_A_SUBJECT.get(shape.kind, ()):
            yield Call(call.__name__, shape.name, _on_subject(call, shape), shape.start, shape.most)
    yield from _register()
    for known in ("false", "unknown"):
        yield Call("decide", f"facts {known}, judged at length", _judged(known), 750, 192_000)
    yield Call("decide", "unknown facts", _unknown, 3, 12)


def _on_text(call: Callable[[str], object], snippet: str) -> Callable[[int], Work]:
    def make(count: int) -> Work:
        text = long_text(snippet, count)
        return lambda: call(text)

    return make


def _on_subject(call: Callable[[Subject], object], shape: Callable[[int], Subject]) -> Callable[[int], Work]:
    def make(count: int) -> Work:
        made = shape(count)
        return lambda: call(made)

    return make


_OF_A_TEXT: dict[str, Callable[[str], object]] = {
    "smart": lambda text: smart(text, host=HOST),
    "suggest_themes": lambda text: suggest_themes(text, host=HOST),
    "escape": escape,
}
_OF_A_SUBJECT: dict[str, tuple[Callable[..., object], ...]] = {}


def _of(kind: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    def kept(call: Callable[..., object]) -> Callable[..., object]:
        _OF_A_SUBJECT[kind] = (*_OF_A_SUBJECT.get(kind, ()), call)
        return call

    return kept


# ------------------------------------------------------------------------------------------------- subjects


@_of("briefing")
def _reading_time(made: Subject) -> object:
    return reading_time(made)  # type: ignore[arg-type]


@_of("review")
def _overdue(made: Subject) -> object:
    return overdue(made, on=ON)  # type: ignore[arg-type]


@_of("review")
def _timetable(made: Subject) -> object:
    return timetable(made, rules="england-scr", on=ON, host=HOST)  # type: ignore[arg-type]


@_of("review")
def _draft(made: Subject) -> object:
    return draft_briefing(made, host=HOST)  # type: ignore[arg-type]


_reading_time.__name__, _overdue.__name__, _timetable.__name__ = "reading_time", "overdue", "timetable"
_draft.__name__ = "draft_briefing"

# ---------------------------------------------------------------------------------------------------- files


def _loading() -> Iterator[Call]:
    for shape in subjects():
        for format_ in ("yaml", "json"):
            yield Call(
                f"load {format_}", shape.name, _written(shape, format_), shape.start * 4, shape.most * 4
            )
    for name, line in _LINES.items():
        yield Call("load yaml", name, _lines(line), 30, 7_680)
    yield Call("load json", "unknown keys", _unknown_keys, 30, 7_680)


def _written(shape: Callable[[int], Subject], format_: str) -> Callable[[int], Work]:
    def make(count: int) -> Work:
        text = dumps(shape(count), format=format_)  # type: ignore[arg-type]
        return lambda: _read(text)

    return make


_LINES = {
    "unknown keys": "summry{0}: text\n",
    "one key again and again": "summary: text\n",
    "comments": "# summary {0}\n",
    "comments behind texts": "key{0}: text # and more\n",
    "text and comments": "key{0}: text\n  # and more\n",
    "lines of a folded text": "  a text # {0}\n",
    "entries of a list": "- text {0} #4\n",
    "quoted texts": 'key{0}: "it\'s # text"\n',
    "anchors": "key{0}: &a{0} text\n",
    "brackets": "key{0}: [a, [b, {{c: d}}]]\n",
}


def _lines(line: str) -> Callable[[int], Work]:
    first = "summary: >\n" if line.startswith(" ") else "principles:\n" if line.startswith("-") else ""

    def make(count: int) -> Work:
        head = f"kind: review\nschema_version: 1\nid: {salt()}\ntitle: Child X\n{first}"
        text = head + "".join(line.format(one) for one in range(count))
        return lambda: _read(text)

    return make


def _unknown_keys(count: int) -> Work:
    keys = {f"summry{one}": salt() for one in range(count)}
    text = json.dumps({"kind": "review", "schema_version": 1, "id": "x", "title": "Child X", **keys})
    return lambda: _read(text)


def _read(text: str) -> None:
    with contextlib.suppress(LoadError):
        loads(text)


# ------------------------------------------------------------------------------------- registers and facts


def _register() -> Iterator[Call]:
    for name, text in (
        ("names in a register", "{first} {last}"),
        ("names of one first name", "Ada {last}"),
        ("names of one surname", "{first} Example"),
    ):
        yield Call("register", name, _names(text, 1), 250, 64_000)
    yield Call("register", "names, each in the text", _names("{first} {last}", 0), 60, 3_840)
    yield Call("register", "text beside 1,000 names", _beside, 30, 1_920)


def _letters(number: int) -> str:
    """Return a number in letters, as names have no digits."""
    return "".join(chr(97 + int(digit)) for digit in str(number))


def _people(pattern: str, count: int) -> list[str]:
    mark = _letters(int(salt()[1:-1]))
    return [
        pattern.format(first=f"An{_letters(one)}", last=f"Ex{mark}{_letters(one)}") for one in range(count)
    ]


def _names(pattern: str, told: int) -> Callable[[int], Work]:
    """Check a text with `told` sentences, or with one for each name, against n names."""

    def make(count: int) -> Work:
        names = _people(pattern, count)
        said = [f"{name} was seen." for name in names] if not told else [f"{SENTENCE} {salt()}."] * told
        review = Review(id="x", title="Child X", summary="\n\n".join(said))
        return lambda: check(review, register=Register(names), host=HOST, codes=["DIS"])

    return make


def _beside(count: int) -> Work:
    register = Register(_people("{first} {last}", 1_000))
    review = Review(
        id="x", title="Child X", summary="\n\n".join(f"{SENTENCE} {salt()}." for _ in range(count))
    )
    return lambda: check(review, register=register, host=HOST, codes=["DIS"])


def _definitions() -> list[str]:
    edition = max(HOST.rulesets["england-scr"].editions, key=lambda one: len(one.definitions))
    derived = {derivation.fact for derivation in edition.derivations}
    asked = dict.fromkeys(fact for question in edition.questions for fact in question.facts)
    return [fact for fact in (*asked, *edition.definitions) if fact not in derived]


def _judged(state: str) -> Callable[[int], Work]:
    def make(count: int) -> Work:
        text = (f"{SENTENCE} {salt()} " * count)[:count]
        facts = dict.fromkeys(_definitions(), Fact(state=FactState(state), basis=text))
        return lambda: decide(facts, "england-scr", on=ON, host=HOST).explain()

    return make


def _unknown(count: int) -> Work:
    known = dict.fromkeys(list(dict.fromkeys(_definitions()))[count:], False)
    decision = decide(known, "england-scr", on=ON, host=HOST)
    return lambda: [decide(known, "england-scr", on=ON, host=HOST).explain() for _ in range(20)] and decision
