"""Attempts on whoever reads a terminal: odd encodings, text that acts on it, floods, full streams."""

from __future__ import annotations

import itertools
import json
import re
import signal
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from scrlearn import LoadError, loads
from tests.hostile.command import ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENCODINGS = ("ascii", "latin-1", "cp437", "cp1252", "koi8-r", "shift_jis", "utf-16")
FOREIGN = "Łódź “said” – ‘Ŵyn’… שלום \N{GRINNING FACE} ½"
COMMANDS = {
    "check": ["check", "n.json"],
    "check-json": ["check", "n.json", "--format", "json"],
    "check-github": ["check", "n.json", "--format", "github"],
    "decide": ["decide", "n.json"],
    "decide-json": ["decide", "n.json", "--format", "json"],
    "timetable": ["timetable", "n.json"],
    "draft": ["draft", "n.json"],
    "rules": ["rules", "england-scr"],
    "themes-json": ["themes", "--format", "json"],
    "unreadable": ["check", "broken.json"],
    "usage": ["check", "--Łódź"],
    "help": ["--help"],
    "export": ["export", "n.json", "--to", "json", "--out", "out", "--audience", "board", "--force"],
}

ACTS = {
    "clear-screen": "\x1b[2J",
    "window-title": "\x1b]0;all well\x07",
    "green": "\x1b[32m",
    "eight-bit-csi": "\x9b32m",
    "next-line": "\x85",
    "carriage-return": "\r",
    "backspace": "\x08\x08\x08",
    "null": "\0",
    "delete": "\x7f",
    "right-to-left": "\u202e",
    "isolate": "\u2066",
    "line-separator": "\u2028",
    "line": "\n",
}
FORGED = "0 errors, no problems"

_PYTHONS = re.compile(
    r"\b(NoneType|dict|tuple|str|int|bool|bytes|cattrs|Traceback)\b|<class|\bscrlearn\.\w+\."
)
"""Words of programmers, which help nobody who writes a file."""


def attempts() -> Iterator[Hostile]:
    """Every attempt on the terminal."""
    for encoding, name in itertools.product(ENCODINGS, COMMANDS):
        yield Hostile(
            name=f"terminal/encoding/{encoding}/{name}",
            attempt=partial(_in_any_encoding, encoding, COMMANDS[name]),
        )
    for (trick, act), place in itertools.product(ACTS.items(), PLACES):
        yield Hostile(
            name=f"terminal/acts/{trick}/{place}", attempt=partial(_acts_on_nothing, act, PLACES[place])
        )
    for number in (49, 51, 2_000):
        yield Hostile(name=f"terminal/flood/{number}-faults", attempt=partial(_tells_some, number))
    for key, value in itertools.product(_KEYS, _WRONG):
        yield Hostile(name=f"terminal/words/{key}/{value!r}", attempt=partial(_tells_in_words, key, value))
    for columns, command in itertools.product(("0", "1", "-5", "wide", "9" * 12), ("", "check", "export")):
        yield Hostile(
            name=f"terminal/columns/{columns}/{command or 'scrlearn'}",
            attempt=partial(_helps, columns, command),
        )
    for number, words in enumerate(_ARGUMENTS):
        yield Hostile(name=f"terminal/arguments/{number}", attempt=partial(_is_refused, words))
    for name, (redirected, code) in _STREAMS.items():
        yield Hostile(name=f"terminal/streams/{name}", attempt=partial(_without_a_stream, redirected, code))
    for number in (signal.SIGTERM,):
        yield Hostile(name=f"terminal/stopped/{number.name}", attempt=partial(_stops, number))


def _review(text: str) -> str:
    """Return a review that holds a text wherever one may stand."""
    data = {
        "kind": "review",
        "schema_version": 1,
        "id": "child-n",
        "title": f"Child N {text}",
        "rules": "england-scr",
        "area": "Kent",
        "summary": text,
        "dates": {"notified": "2015-02-03", "completed": f"soon {text}"},
        "facts": {"died": {"state": True, "basis": text, "judged_by": text}},
        "agencies": [{"id": "police", "name": text}],
        "findings": [{"id": "f1", "statement": f"{text} was not shared."}],
        "recommendations": [
            {"id": "r1", "text": f"{text}.", "actions": [{"id": "a1", "text": text, "owner": text}]}
        ],
    }
    return json.dumps(data)


def _in_any_encoding(encoding: str, words: list[str], folder: Path) -> None:
    (folder / "n.json").write_text(_review(FOREIGN), encoding="utf-8")
    (folder / "broken.json").write_text(f"kind: review\nid: {FOREIGN}\n", encoding="utf-8")
    here = _in(folder, words)
    usual, odd = ran("--no-plugins", *here), ran("--no-plugins", *here, encoding=encoding)
    assert odd.code == usual.code
    if "json" in words[-1:]:
        assert json.loads(odd.out) == json.loads(usual.out), "other data"
    elif words[0] == "draft":
        assert odd.raw == usual.raw, "a file is UTF-8 wherever it was made"
    elif encoding not in ("shift_jis", "utf-16"):
        assert odd.out.count("\n") == usual.out.count("\n")
        assert "\N{REPLACEMENT CHARACTER}" not in odd.said
        assert ("\\u0141" in odd.said) == ("Ł" in usual.said), "what is lacking is shown as an escape"


def _in(folder: Path, words: list[str]) -> list[str]:
    return [str(folder / word) if word in ("n.json", "broken.json", "out") else word for word in words]


def _title(act: str, folder: Path) -> list[list[str]]:
    (folder / "n.json").write_text(_review(f"{act}{FORGED}"), encoding="utf-8")
    return [["check", "n.json"], ["decide", "n.json"], ["timetable", "n.json"]]


def _key(act: str, folder: Path) -> list[list[str]]:
    key = json.dumps(f"titel{act}{FORGED}")
    (folder / "n.json").write_text(
        f'{{"kind": "review", "schema_version": 1, {key}: {key}}}', encoding="utf-8"
    )
    return [["check", "n.json"], ["draft", "n.json"]]


def _value(act: str, folder: Path) -> list[list[str]]:
    text = json.dumps(f"{act}{FORGED}")
    (folder / "n.json").write_text(
        f'{{"kind": "review", "schema_version": 1, "id": {text}, "title": "N", "rules": {text}, "facts": '
        f'{{{text}: {{"state": {text}}}}}}}',
        encoding="utf-8",
    )
    return [["check", "n.json"], ["decide", "n.json"]]


def _plain_yaml(act: str, folder: Path) -> list[list[str]]:
    (folder / "broken.yaml").write_bytes(f"kind: review\n{act}{FORGED}: [\n".encode())
    return [["check", "broken.yaml"]]


def _rules(act: str, folder: Path) -> list[list[str]]:
    data = json.loads(_review("")) | {"rules": f"england{act}{FORGED}"}
    (folder / "n.json").write_text(json.dumps(data), encoding="utf-8")
    return [["decide", "n.json"], ["timetable", "n.json"], ["check", "n.json"]]


def _arguments(act: str, folder: Path) -> list[list[str]]:
    (folder / "n.json").write_text(_review("text"), encoding="utf-8")
    text = f"{act}{FORGED}"
    return [
        ["decide", "n.json", "--rules", text],
        ["draft", "n.json", "--preset", text],
        ["check", "n.json", "--audience", text],
        ["check", "n.json", f"--{text}"],
        ["rules", text],
        ["checks", text],
    ]


PLACES = {
    "texts": _title,
    "key": _key,
    "value": _value,
    "broken-yaml": _plain_yaml,
    "rules": _rules,
    "arguments": _arguments,
}


def _acts_on_nothing(act: str, place: object, folder: Path) -> None:
    assert callable(place)
    for words in place(act, folder):
        found = ran("--no-plugins", *_in(folder, words))
        for character in set(act) - set("\n[]032mJallwe; "):
            assert character not in found.said, f"{words}: {character!r} reaches the terminal"
        for line in found.said.splitlines():
            assert not line.strip().startswith(FORGED), f"{words}: {line!r} is a line of its own"


def _tells_some(number: int, folder: Path) -> None:
    keys = "".join(f"key{count}: 1\n" for count in range(number - 1))
    (folder / "n.yaml").write_text(f"kind: review\nschema_version: 1\nid: n\n{keys}", encoding="utf-8")
    found = ran("check", folder / "n.yaml")
    assert found.code == 2
    assert len(found.err.splitlines()) <= 60
    assert (f"and {number - 50:,} more" in found.err) == (number > 50)
    data = json.loads(ran("check", folder / "n.yaml", "--format", "json").out)
    assert len(data["unreadable"][0]["faults"]) == number, "as data, all of them are there"


_KEYS = (
    "id", "title", "rules", "board", "dates", "facts", "agencies", "findings", "recommendations", "area",
    "extensions", "involvement", "principles", "schema_version", "kind",
)  # fmt: skip
_WRONG: tuple[object, ...] = (None, 5, 1.5, True, [], {}, [[]], [None], {"": None}, "\x00", "text")


def _tells_in_words(key: str, value: object, _folder: Path) -> None:
    data = {"kind": "review", "schema_version": 1, "id": "n", "title": "Child N"} | {key: value}
    told = ""
    try:
        loads(json.dumps(data))
    except LoadError as error:
        told = str(error)
    assert not _PYTHONS.search(told), told


def _helps(columns: str, command: str, _folder: Path) -> None:
    found = ran(
        *filter(None, [command]),
        "--help",
        encoding="ascii",
        environment={"COLUMNS": columns, "NO_COLOR": "1"},
    )
    assert found.code == 0
    assert "--help" in found.out.replace("\n", "")
    assert "\x1b" not in found.out


_ARGUMENTS = (
    [""],
    ["--"],
    ["--debug"],
    ["-"],
    ["chekc"],
    ["check"],
    ["check", ""],
    ["check", "no\udcff.yaml"],
    ["check", "x" * 5_000],
    ["check", *(f"{number}.yaml" for number in range(500))],
    ["check", "/dev/null"],
    ["check", "/dev/null", "--register", ""],
    ["check", "/dev/null", "--config", "/dev/full/n.toml"],
    ["decide", "/dev/null", "--on", "9999-99-99"],
    ["decide", "/dev/null", "--replay", "/dev/null"],
    ["draft", "/dev/null", "--out", "/"],
    ["export", "/dev/null", "--to", "\x1b[2J", "--out", "/proc/nowhere"],
    ["rules", "x" * 10_000],
    ["rules", "--area", "Kent"],
    ["checks", "\N{COMBINING ACUTE ACCENT}" * 1_000],
    ["themes", "--format", "yaml"],
)


def _is_refused(words: list[str], _folder: Path) -> None:
    found = ran(*words)
    assert found.code == 2
    assert found.err, "it says why"
    assert "\x1b" not in found.said


_STREAMS = {
    "all-closed": ("<&- >&- 2>&-", 0),
    "output-full": (">/dev/full", 2),
}


def _without_a_stream(redirected: str, code: int, _folder: Path) -> None:
    command = f"{sys.executable} -m scrlearn rules england-scr {redirected}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert "ignored" not in done.stderr


def _stops(number: signal.Signals, folder: Path) -> None:
    waiting = (
        "import sys, time; from scrlearn.cli import main; import scrlearn.cli.checking as c\n"
        "def wait(*_, **__): print('ready', flush=True); time.sleep(300)\n"
        "c.load_with_lines = wait; sys.argv = ['scrlearn', 'check', 'n.json']; main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", waiting], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout
        assert running.stdout.readline() == "ready\n"
        began = time.monotonic()
        running.send_signal(number)
        _, errors = running.communicate(timeout=280)
    assert running.returncode == 128 + number
    assert errors.strip() == "scrlearn: interrupted"
    assert time.monotonic() - began < 250
