"""Inputs that nobody would write and somebody will send, each made from a seed and a number alone."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click
from hypothesis import given

import scrlearn
from scrlearn.cli.app import app
from scrlearn.files import dumps, loads
from scrlearn.testing.strategies import subjects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scrlearn.model.subjects import Subject

SAMPLES = Path(scrlearn.__file__).parent / "samples"

HOSTILE = (
    "Child N =?utf-8?q?x=0d=0aBcc:_everyone=40evil.example?=",
    "=?utf-8?b?Q2hpbGQ=?=",
    "Board\r\nBcc: everyone@evil.example\r\n\r\n<h1>",
    "A, B <a@b.example>, C",
    '"; filename="x.exe',
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title><style>@import url(https://evil.example)</style>",
    "<!--[if mso]><o:p>x</o:p><![endif]-->",
    "]]></w:t><w:instrText>INCLUDEPICTURE x</w:instrText>",
    "{{ 7*7 }}{% include '/etc/passwd' %}",
    "{0.__class__} %s %(x)s ${HOME} $(id) `id`",
    "[here](javascript:alert(1)) [there](file:///etc/passwd) [x](https://[::1)",
    "![picture](file:///etc/passwd) <https://a.example/?a=1&b=2>",
    "=cmd|' /C calc'!A0",
    "url(file:///etc/passwd)",
    "../../../etc/passwd",
    "CON",
    "\u202egnp.exe\u2066",
    "\ufeffstart\ufeff",
    "a\u00ad\u200b\u2060b",
    "\uf0b7\tsymbol bullet",
    "CafÃ© â€œsaidâ€\u009d",
    "e" + "\u0301" * 300,
    "\N{ARABIC LETTER BEH}\N{HEBREW LETTER ALEF}1-2",
    "\N{FAMILY}\N{ZERO WIDTH JOINER}\U0001f467\U0001f3ff",
    "\ufdd0\U0001ffff",
    "x\x0b\x0c\x1b[2J\x7f",
    "\x85\u2028\u2029",
    "_x0000_ &#0; &lt;",
    "W" * 3_000,
    "word " * 2_000,
    "*" * 500,
    "- " * 200 + "x",
    "> " * 100 + "x",
    "[" * 300,
    "1. a\n2. b\n  - c\n\n    code\n\n# head\n\n| a | b |\n|---|---|\n",
    "line one\nline two  \nline three\\\nline four",
    "9999-12-31",
    "0001-01-01",
    "1752-09-03",
    "2016-02-30",
    "2016-06-30T25:61:00Z",
    "31 September 2020",
    "1e999",
    "-0",
    "true",
    "~",
    "",
    " ",
)
"""Texts that one format, parser or program or another could take for something else."""
_TOKENS = (
    b"\0", b"\xff\xfe", b"\xc0\x80", b"\xed\xa0\x80", b"\r", b"\t", b"&a ", b"*a ", b"!!python/object:x ",
    b"<<: ", b"? ", b"---\n", b"...\n", b"%YAML 9.9\n", b"|+9\n", b">-\n", b"{", b"[", b"}", b"]", b'"', b"'",
    b"#", b": ", b"\\u0000", b"\\ud800", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80",
)  # fmt: skip
"""What means something to a reader of YAML, JSON or UTF-8."""
_VALUES: tuple[Any, ...] = (None, True, 0, -1, 10**30, 1.5, [], {}, [None], {"": ""}, [[[]]], "")
_DRAWN = 60_000
"""Bytes that Hypothesis is given to draw a subject from; it takes what it needs."""


@attrs.frozen(kw_only=True)
class Given:
    """One input: the bytes of a file, the end of its name, and, for the command line, its arguments.

    In `arguments`, the word `FILE` stands for the file.
    """

    data: bytes
    suffix: str
    arguments: tuple[str, ...] = ()


def made(seed: int, number: int) -> Given:
    """Make the input of that number: a changed sample, generated fields, or a command with odd arguments."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 - to be made again, not to be kept secret
    kind = number % 8
    if kind < 3:
        return Given(
            data=_scrambled(chance.choice(_samples()), chance), suffix=chance.choice((".yaml", ".json"))
        )
    if kind < 6:
        return _with_hostile_fields(json.loads(chance.choice(_samples_as_json())), chance)
    if kind == 6:
        return Given(data=dumps(_generated(chance), "json").encode(), suffix=".json")
    return Given(data=chance.choice(_samples()), suffix=".yaml", arguments=_arguments(chance))


@cache
def _samples() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(SAMPLES.glob("*.yaml")))


@cache
def _samples_as_json() -> tuple[str, ...]:
    return tuple(dumps(loads(data, base=SAMPLES), "json") for data in _samples())


def _generated(chance: random.Random) -> Subject:
    """Draw a subject by Hypothesis's interface for other fuzzers: the same bytes give the same subject."""
    drawn: list[Subject] = []

    @given(subjects())
    def draw(subject: Subject) -> None:
        drawn.append(subject)

    draw_from: Callable[[bytes], bytes | None] = draw.hypothesis.fuzz_one_input  # type: ignore[attr-defined]
    while not drawn:
        draw_from(chance.randbytes(_DRAWN))
    return drawn[-1]


# ------------------------------------------------------------------------------------------- bytes


def _scrambled(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        data = chance.choice(_MUTATIONS)(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _truncate(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _insert(data: bytes, chance: random.Random) -> bytes:
    place = chance.randint(0, len(data))
    token = chance.choice((*_TOKENS, chance.choice(HOSTILE).encode("utf-8", "surrogatepass")))
    return data[:place] + token * chance.choice((1, 1, 1, 2, 40)) + data[place:]


def _repeat_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    start = chance.randrange(len(lines))
    block = lines[start : start + chance.randint(1, 20)]
    return b"".join([*lines[:start], *(block * chance.choice((2, 2, 3, 50))), *lines[start + len(block) :]])


def _drop_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    start = chance.randrange(len(lines))
    return b"".join(lines[:start] + lines[start + chance.randint(1, 5) :])


def _swap_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"".join(lines)


def _swap_keys(data: bytes, chance: random.Random) -> bytes:
    """Put the key of one line before the value of another."""
    lines = data.splitlines(keepends=True)
    keyed = [number for number, line in enumerate(lines) if b": " in line]
    if len(keyed) > 1:
        first, second = chance.sample(keyed, 2)
        key, _, _ = lines[first].partition(b": ")
        _, _, value = lines[second].partition(b": ")
        lines[first] = key + b": " + value
    return b"".join(lines)


def _indent(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    number = chance.randrange(len(lines))
    lines[number] = (
        b" " * chance.randint(1, 6) + lines[number].lstrip() if chance.random() < 0.5 else lines[number][1:]
    )
    return b"".join(lines)


def _recode(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(("utf-16", "latin-1", "cp1252", "utf-8-sig", "utf-7")), "replace")


_MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip,
    _truncate,
    _insert,
    _insert,
    _repeat_lines,
    _drop_lines,
    _swap_lines,
    _swap_keys,
    _indent,
    _recode,
)


# ------------------------------------------------------------------------------------------- fields


def _with_hostile_fields(data: Any, chance: random.Random) -> Given:
    for _ in range(chance.choice((1, 1, 2, 4, 10))):
        # As often by the parts of a file as by its values: there are hundreds in plans, and one title.
        part = {(key := chance.choice(list(data))): data[key]} if chance.random() < 0.5 else data
        places = list(_leaves(part))
        if chance.random() < 0.8:
            places = [place for place in places if _is_prose(*place)]
        if places:
            here, key = chance.choice(places)
            _change(data if here is part else here, key, chance)
    # Half a character is written as the escape that JSON has for it.
    return Given(data=json.dumps(data, indent=1).encode(), suffix=".json")


_STRICT = {
    "kind", "id", "language", "rules", "preset", "review", "state", "polarity", "status", "data", "file",
    "email", "url", "reply_to", "colour", "accent", "view_online", "unsubscribe", "body", "key",
}  # fmt: skip
"""Keys whose text must have a form; `body` names an agency in one place and holds a text in another."""


def _is_prose(here: Any, key: Any) -> bool:
    return isinstance(here[key], str) and (key not in _STRICT or " " in here[key])


def _leaves(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield whatever holds a value that is neither a list nor a mapping, with its key or index there."""
    for key in data if isinstance(data, dict) else range(len(data)):
        if isinstance(data[key], dict | list):
            yield from _leaves(data[key])
        else:
            yield data, key


def _change(here: Any, key: Any, chance: random.Random) -> None:
    """Change one value, most often a text into a hostile one."""
    held, text = here[key], chance.choice(HOSTILE)
    choice = chance.random()
    if isinstance(held, str) and choice < 0.9:
        here[key] = chance.choice((text, f"{held} {text}", f"{text} {held}"))
    elif isinstance(here, list):
        here += [held] * chance.choice((1, 2, 30))
    elif choice < 0.93:
        here[chance.choice((text, f"{key}s"))] = here.pop(key)
    else:
        here[key] = chance.choice(_VALUES)


# ------------------------------------------------------------------------------------------- arguments

_WORDS = (
    "FILE", "html", "docx", "json", "email", "public", "board", "agency:police", "1", "england-scr", "Kent",
    "England", "action-plan", "seven-minute", "six-step", "{stem}-{id}", "STR", "SMA101", "out", "/dev/null",
)  # fmt: skip
_DAYS = ("2016-01-15", "2019-08-10", "9999-12-31", "0001-01-01", "1752-09-03")


def _arguments(chance: random.Random) -> tuple[str, ...]:
    """Return a command with arguments; whatever it writes goes below the folder in which it is run."""
    name = chance.choice(sorted(set(app.commands) - {"demo"}))
    words = [name, *(("--to", "html", "--out", "out") if name == "export" else ())]
    for one in app.commands[name].params:
        if isinstance(one, click.Argument):
            words.append("FILE" if one.required else _odd(chance, app.commands))
        elif chance.random() < 0.3:
            words += _option(one, chance)
    if chance.random() < 0.1:
        words.insert(
            chance.randint(1, len(words)), chance.choice(("--help", "--", "-", "--unknown", _odd(chance, ())))
        )
    return ("--no-plugins", *words)


def _option(option: click.Parameter, chance: random.Random) -> tuple[str, ...]:
    """Return an option with a value that mostly fits."""
    if getattr(option, "is_flag", False):
        return (option.opts[0],)
    usual: Iterable[str] = _WORDS
    if isinstance(option.type, click.Choice):
        usual = option.type.choices
    elif isinstance(option.type, click.DateTime):
        usual = _DAYS
    value = "out" if option.opts[0] == "--out" else _odd(chance, usual)
    return (option.opts[0], value)


def _odd(chance: random.Random, usual: Iterable[str]) -> str:
    """Return one of the usual words, or an odd one."""
    # The shell's user may write where they like; here nothing may be written but below one folder.
    odd = chance.choice(HOSTILE).replace("\0", "").replace("/", "-").replace("..", ".")
    words = sorted(usual)
    return chance.choice(words) if words and chance.random() < 0.8 else odd
