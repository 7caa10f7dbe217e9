"""Characters that no bundled typeface has: named where they are signs, refused where they are letters.

A PDF carries its typefaces, and scrlearn uses none but its own: otherwise the same document would look
different, and have different bytes, on the next machine. Its two faces together cover Latin, Greek, Cyrillic,
Hebrew, Arabic and a good number of signs.

* A sign that they lack (an emoji, say) is printed as its Unicode name in square brackets, as a screen reader
  would speak it: nothing that was meant is lost, and no empty box is drawn, which PDF/UA forbids.
* A letter, mark or digit that they lack means a text in another script; spelling its names out would be no
  text at all. The export is refused, and the message names formats that can carry it.
* What only changes the look of a sign is left out: variation selectors, tones of skin, and joiners between
  signs. Joiners stay beside letters, which take another shape by them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from scrlearn.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMED = 5
"""So many characters are named in a message; more would bury it."""

# The variation selectors of both blocks, and the Fitzpatrick modifiers, which give an emoji a tone of skin.
_MODIFIERS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff]")
# Beyond Latin with its accents and the signs of English prose; both faces have all of those.
_UNUSUAL = re.compile(
    "[^\t-\r -~\xa0-\xac\xae-\u017f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u20ac\u200b]"
)
_JOINER = re.compile("\u200d")


def drawable(text: str) -> str:
    r"""Return a text, or markup, with a name for every sign that cannot be drawn.

    >>> drawable("Well done \U0001f973")
    'Well done [face with party horn and party hat]'
    >>> drawable("Hello \U0001f44b\U0001f3fd")
    'Hello [waving hand sign]'

    Raises:
        ExportError: there are letters of a script that no bundled typeface has.
    """
    text = _JOINER.sub(_beside_letters_only, _MODIFIERS.sub("", text))
    missing = _missing(text)
    if letters := [character for character in missing if _is_letter(character)]:
        raise ExportError(without_glyph(sorted(letters)))
    return text.translate({ord(character): _replacement(character) for character in missing})


def undrawable(texts: Iterable[str]) -> list[str]:
    """Return the letters of texts that no bundled typeface has, sorted.

    >>> undrawable(["Child N", "\u5b50"])
    ['\u5b50']
    """
    letters = (character for text in texts for character in _missing(_MODIFIERS.sub("", text)))
    return sorted({character for character in letters if _is_letter(character)})


def without_glyph(letters: list[str]) -> str:
    """Say what a PDF cannot hold and what can."""
    named = ", ".join(f"{letter} ({_name(letter)})" for letter in letters[:_NAMED])
    more = f" and {len(letters) - _NAMED} more" if len(letters) > _NAMED else ""
    return (
        f"a PDF can only show the characters of scrlearn's own typefaces, which have no {named}"
        f"{more}: export to html, docx or email, which use the reader's own typefaces for them"
    )


def _missing(text: str) -> set[str]:
    unusual = _UNUSUAL.findall(text)
    # Most texts hold nothing for which the typefaces would have to be opened.
    return {letter for letter in set(unusual) - _covered() if not letter.isspace()} if unusual else set()


@cache
def _covered() -> frozenset[str]:
    """Return the characters that at least one bundled face can draw, and those that draw nothing in any."""
    folder = files("scrlearn") / "assets" / "fonts"
    faces = (
        folder / "atkinson-hyperlegible-next" / "AtkinsonHyperlegibleNext-Regular.ttf",
        folder / "dejavu" / "DejaVuSans.ttf",
    )
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - loaded only for a text that asks for it

    covered: set[int] = set()
    for face in faces:
        with face.open("rb") as stream, TTFont(stream, lazy=True) as font:
            covered.update(font.getBestCmap())
    return frozenset(map(chr, covered))


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _beside_letters_only(joiner: re.Match[str]) -> str:
    before = joiner.string[: joiner.start()][-1:]
    return joiner[0] if before and _is_letter(before) else ""


def _replacement(character: str) -> str:
    invisible = unicodedata.category(character) in ("Cc", "Cf")
    return "" if invisible else f"[{_name(character)}]"


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()
