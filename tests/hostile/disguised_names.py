"""A registered name in disguise: what a reader sees as the name goes out in no field and no format."""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import TYPE_CHECKING

import pytest

from scrlearn.errors import ExportVetoedError
from scrlearn.hooks import PluginHost
from scrlearn.model.board import Board
from scrlearn.model.bulletin import Bulletin, BulletinSection
from scrlearn.model.register import Register
from scrlearn.publish import render
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = PluginHost(entry_points=False)
FORENAME, SURNAME = "Ada", "Exemplar"
REGISTER = Register([f"{FORENAME} {SURNAME}"])
BOARD = Board(id="harbourshire", name="Harbourshire Safeguarding Children Board", email="board@example.org")

_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u180b\u180e\u200b\u200d\u2060\u2065\u206a\u2800\u3164\ufe00\ufe0f\ufeff"
    "\uffa0\ufff9\U0001bca0\U0001d173\U000e0041\U000e0100"
)
_MARKS = "\u0300\u0338\u0488\u1ab0\u1dc4\u20dd\u20e3\ufe20"
_MATHEMATICS = {"bold": 0x1D400, "italic sans": 0x1D608, "script bold": 0x1D4D0, "typewriter": 0x1D670}


def attempts() -> Iterator[Hostile]:
    """Yield the name in each disguise, in each field that may hold it."""
    for (trick, name), (field, template) in product(_disguises().items(), _FIELDS.items()):
        yield Hostile(
            name=f"disguised-name/{field}/{trick}", attempt=partial(_vetoed, field, template.format(name))
        )
    for trick, url in _addresses().items():
        for form in ("[the guidance]({})", "See {} for more."):
            attempt = partial(_vetoed, "body", form.format(url))
            yield Hostile(name=f"disguised-name/address/{trick}/{form[0]}", attempt=attempt)


_FIELDS = {"body": "It was {} who came.", "heading": "About {}", "title": "News of {}", "preheader": "{}"}


def _disguises() -> dict[str, str]:
    inside = {f"U+{ord(sign):04X} inside": _threaded(sign) for sign in (*_UNSEEN, *_MARKS)}
    between = {f"U+{ord(sign):04X} between": f"{FORENAME}{sign}{SURNAME}" for sign in _UNSEEN}
    whole = f"{FORENAME} {SURNAME}"
    letters = {
        name: "".join(_styled(letter, first) for letter in whole) for name, first in _MATHEMATICS.items()
    }
    return {
        **inside,
        **between,
        **letters,
        "spelt": " ".join(whole.replace(" ", "")),
        "spelt with stops": ".".join(whole.replace(" ", "")),
        "a title between": f"{SURNAME}, Ms {FORENAME}",
        "turned": f"\u202e{whole[::-1]}\u202c",
        "wide": "".join(chr(ord(letter) + 0xFEE0) if letter != " " else "\u3000" for letter in whole),
        "ringed": "Ⓐⓓⓐ Ⓔⓧⓔⓜⓟⓛⓐⓡ",
        "small capitals": "ᴀᴅᴀ ᴇxᴇᴍᴘʟᴀʀ",
        "Cyrillic": whole.translate(str.maketrans("Aaepx", "\u0410\u0430\u0435\u0440\u0445")),
        "Greek": whole.translate(str.maketrans("AE", "\u0391\u0395")),
    }


def _threaded(sign: str) -> str:
    return f"{sign.join(FORENAME)} {sign.join(SURNAME)}"


def _styled(letter: str, first: int) -> str:
    if not letter.isalpha():
        return letter
    return chr(first + ord(letter) - ord("A") - (6 if letter.islower() else 0))


def _addresses() -> dict[str, str]:
    letters = "".join(f"%{ord(letter):02x}" for letter in f"{FORENAME} {SURNAME}")
    site = "https://www.example.org"
    return {
        "capitals": f"{site}/%41da-%45xemplar",
        "all": f"{site}/{letters}",
        "query": f"{site}/?who={letters.upper()}",
        "twice": f"{site}/{letters.replace('%', '%25')}",
        "fragment": f"{site}/#%41da_%45xemplar",
        "soft hyphen": f"{site}/Ada-Exem%C2%ADplar",
    }


def _vetoed(field: str, text: str, _folder: Path) -> None:
    fields = {"title": "Spring news", "preheader": "What is new", field: text}
    section = BulletinSection(heading=fields.pop("heading", "News"), body=fields.pop("body", "Some."))
    bulletin = Bulletin(id="spring", board=BOARD, sections=(section,), **fields)
    with pytest.raises(ExportVetoedError):
        render(bulletin, "html", register=REGISTER, host=HOST)
