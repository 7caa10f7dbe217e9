"""Text that a reader would get otherwise than it was meant, or not at all."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._visible import UNSEEN
from scrlearn.checks.rules import ALL_KINDS
from scrlearn.checks.rules.cited import NOTHING_LOST
from scrlearn.document.typed_lists import BULLETS, as_markdown, in_lines
from scrlearn.files.parsed import named
from scrlearn.hooks import Check
from scrlearn.model.base import TextKind
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.language.fields import FieldText
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem

UNSEEN_CHARACTER = ProblemCode(
    code="STR180",
    title="A character that nobody sees",
    severity=Severity.WARNING,
    why=(
        "It comes along when text is copied from a web page or a PDF. It splits words for screen readers and "
        "for searches, or shows the text in another order than it is written."
    ),
    hint="Delete it: write the word on either side of it anew.",
    source=NOTHING_LOST,
    failing='summary: "The health\\u200B visitor came."',
    passing="summary: The health visitor came.",
)
NO_SIGN = ProblemCode(
    code="STR181",
    title="A character that has no shape",
    severity=Severity.ERROR,
    why=(
        "Readers get an empty box or a question mark: the character belongs to a symbol font that is not "
        "here, or stands for one that was lost when the text was converted."
    ),
    hint="Write what was meant there: a bullet, a quotation mark, the missing letter.",
    source=NOTHING_LOST,
    failing='summary: "They didn\\uFFFDt ask."',
    passing="summary: They didn't ask.",
)
GARBLED = ProblemCode(
    code="STR182",
    title="Text that was read in the wrong encoding",
    severity=Severity.WARNING,
    why="Whatever saved the text took one letter or sign for several: readers see 'â€™' for an apostrophe.",
    hint="Write what was meant, and save the file as UTF-8.",
    source=NOTHING_LOST,
    failing='summary: "The motherâ€™s letter."',
    passing="summary: The mother’s letter.",
)
TYPED_LIST = ProblemCode(
    code="STR183",
    title="A list that was typed into a paragraph",
    severity=Severity.WARNING,
    why="Its entries run together into one paragraph, with their signs in the middle of it.",
    hint="Write each entry on a line of its own that starts with '- ', below '|' and not below '>'.",
    source=NOTHING_LOST,
    failing="kind: bulletin\nsections: [{heading: Learning, body: 'Ask: - who lives there - who stays.'}]",
    passing='kind: bulletin\nsections: [{heading: Learning, body: "Ask:\\n- who lives there\\n- who stays"}]',
)
RUN_TOGETHER = ProblemCode(
    code="STR184",
    title="Lines that run together",
    severity=Severity.WARNING,
    why="The lines of a paragraph are joined, as text is wrapped to its page: an address becomes one line.",
    hint="End a line that is to stay one with two spaces or a backslash, or make a list of the lines.",
    source="CommonMark 0.31, section 6.7: hard line breaks",
    failing='kind: bulletin\nsections: [{heading: Leads, body: "Chief Nurse\\nChief Constable"}]',
    passing='kind: bulletin\nsections: [{heading: Leads, body: "Chief Nurse  \\nChief Constable"}]',
)
_MARKED_UP = (TextKind.INLINE, TextKind.BODY)
_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
"""Marks of direction; those that turn letters round (U+202D, U+202E) no writing needs."""
_SHAPELESS = "\ue000-\uf8ff\ufdd0-\ufdef\ufffc\ufffd\U000f0000-\U0010ffff"
"""Places for symbol fonts, what stands for a lost letter, and places that Unicode gives to no letter."""
_ODD = re.compile(f"[\x80-\x9f\u2028\u2029{UNSEEN}{language.BLANK}{_SHAPELESS}]")
"""Characters that are not seen, or have no shape."""
_ENTITY = re.compile(r"&#?\w{1,31};")
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e007a]{1,6}\U000e007f")
"""The flags of England, Scotland and Wales: a black flag and letters that are not seen."""
_KEYCAPS = "0123456789#*©®"
_LATIN_ENDS = 0x24F
_BEFORE = re.compile(r"[^\n]{0,24}\Z")
_SIGN_WITHIN = re.compile(rf"(?<=\S)[ \t\xa0]+(?P<sign>[{BULLETS}])[ \t\xa0]*(?=[\w\"'“‘(£€$#])")
# An entry has at most some hundred characters: a text of many beginnings must not be read once for each.
_DASHES_WITHIN = re.compile(
    r"(?:^|[:;.?!])[ \t]{0,9}[-–—*][ \t]+\S[^\n]{0,300}?[ \t][-–—*][ \t]+\S", re.MULTILINE
)
_NUMBERS_WITHIN = re.compile(r"(?:^|[:;.?!][ \t])1[.)][ \t]+\S[^\n]{0,300}?\s2[.)][ \t]+\S", re.MULTILINE)
_SECOND_ENTRY = re.compile(r" [-–—*] | 2[.)] ")
_FEWEST_SIGNS = 2
_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_TYPED_MARKER = re.compile(
    r"[ \t]*(?:[-–—·~>][ \t]*(?=[^\W\d])|[o✓✔☐☑→][ \t]+(?=\S)|\(?(?:[a-z]|[ivx]{2,5})[.)][ \t])",
    re.IGNORECASE,
)
_KEPT = re.compile(r"(?:[ ]{2}|\\)\Z")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)*_]*\s*\Z")
_SMALL = re.compile(r"[*_\"'“‘(\[]*[a-z]")
_USUAL_WIDTH = 60
"""Lines are wrapped at this width or a larger one: a line that ends long before it was ended by hand."""
_FEWEST_LINES = 3
_LINK = re.compile(r"!?\[[^\[\]\n]*\]\([^()\s]*\)")


def lost_text(subject: Subject, _request: CheckRequest) -> Iterator[Problem]:
    """Report characters without a shape, text in the wrong encoding, and lines that run together."""
    for field in language.texts(subject):
        if not field.text.isascii() or (field.kind in _MARKED_UP and _ENTITY.search(field.text)):
            yield from _characters(field)
        if field.kind in _MARKED_UP:
            yield from _layout_of(field)


def _characters(field: FieldText) -> Iterator[Problem]:
    text = field.text
    if field.kind in _MARKED_UP and (_ODD.search(text) or _ENTITY.search(text)):
        text = language.as_read(text, field.kind)  # where a bullet or a line's end was meant, it is one there
    for character, position in _odd_ones(text):
        before = _BEFORE.search(text, 0, position)
        where = (
            f' behind "{language.shortened(before[0])}"'
            if before and before[0].strip()
            else " at its beginning"
        )
        code = NO_SIGN if re.match(f"[{_SHAPELESS}]", character) else UNSEEN_CHARACTER
        yield code.at(field.place, f"the character {named(character)} stands in it,{where}")
    for typed, meant in language.garbled(field.text):
        yield GARBLED.at(field.place, f'"{typed}" was most likely "{meant}"')


def _odd_ones(text: str) -> Iterator[tuple[str, int]]:
    """Yield each character that is not seen or has no shape once, with where it stands first."""
    seen: set[str] = set(_orders(text))
    text = _FLAG.sub(lambda flag: "\U0001f3f4" * len(flag[0]), text)
    for found in _ODD.finditer(text):
        if found[0] not in seen and not _belongs(found[0], text, found.start()):
            seen.add(found[0])
            yield found[0], found.start()


def _orders(text: str) -> str:
    """Return the marks of direction that a text may need: it has letters that are written from the right."""
    if not re.search(f"[{_MARKS}]", text):
        return ""
    return (
        _MARKS if any(one.isalpha() and unicodedata.bidirectional(one) in ("R", "AL") for one in text) else ""
    )


def _belongs(character: str, text: str, position: int) -> bool:
    """Whether a character that is not seen shapes what stands beside it, as some scripts and signs need."""
    before = text[position - 1 : position]
    is_beside_sign = (
        bool(before) and (ord(before) > _LATIN_ENDS or before in _KEYCAPS) and not before.isspace()
    )
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return is_beside_sign and before not in "\u200b\ufeff"
    if character in "\u200c\u200d":
        after = text[position + 1 : position + 2]
        return is_beside_sign and bool(after) and ord(after) > _LATIN_ENDS
    return False


def _layout_of(field: FieldText) -> Iterator[Problem]:
    if found := _typed_list(field.text):
        yield TYPED_LIST.at(field.place, f'the list "{language.shortened(found)}" is one paragraph')
    elif found := _run_together(field.text, field.kind):
        yield RUN_TOGETHER.at(field.place, f'the lines "{language.shortened(found)}" become one line')


def _typed_list(text: str) -> str:
    """Return a list within a paragraph from where it begins, or nothing."""
    if not text.isascii() and (signs := list(_SIGN_WITHIN.finditer(text))):
        begins = text.lstrip().startswith(signs[0]["sign"])
        if begins or len(signs) >= _FEWEST_SIGNS:
            return text if begins else text[signs[0].start() :]
    if _SECOND_ENTRY.search(text):
        # A list of several lines is one; its entries may have dashes of their own.
        is_list = sum(1 for line in text.split("\n") if _MARKER.match(line)) >= _FEWEST_SIGNS
        for pattern in (_DASHES_WITHIN, _NUMBERS_WITHIN):
            found = pattern.search(text)
            if found and not (is_list and _MARKER.match(found[0])):
                return text[found.start() :].lstrip(":;.?! ")
    return ""


def _run_together(text: str, kind: TextKind) -> str:
    """Return lines of a paragraph that were ended by hand, and are joined all the same; or nothing."""
    if "\n" not in text.strip():
        return ""
    text = as_markdown(text) if kind is TextKind.BODY else in_lines(text)
    text = _LINK.sub(lambda link: "x" * len(link[0]), text)  # a line is not broken within a link
    for paragraph in re.split(r"\n[^\S\n]*\n", text.strip("\n")):
        lines = paragraph.split("\n")
        pairs = [pair for pair in pairwise(lines) if not _may_be_joined(*pair)]
        if pair := _ended_by_hand(pairs, lines):
            return " / ".join(line.strip() for line in pair)
    return ""


def _may_be_joined(above: str, below: str) -> bool:
    """Whether two lines are apart, or one, without loss: the lower an item, the upper a whole sentence."""
    is_marked = _MARKER.match(below) is not None
    ends = _SENTENCE_END.search(above) is not None and not _TYPED_MARKER.match(below)
    return is_marked or ends or _KEPT.search(above) is not None


def _ended_by_hand(pairs: list[tuple[str, str]], lines: list[str]) -> tuple[str, str] | None:
    """Return two lines of which the upper ended before its room did; prose that was wrapped has none."""
    early = [pair for pair in pairs if _had_room(*pair, _USUAL_WIDTH)]
    begun = [pair for pair in pairs if not _SMALL.match(pair[1].strip())]
    if sum(1 for line in lines if _TYPED_MARKER.match(line)) >= _FEWEST_SIGNS:
        return next((pair for pair in pairs if _TYPED_MARKER.match(pair[1])), None)
    if both := [pair for pair in early if pair in begun]:
        return both[0]
    longest = max(map(len, lines))
    if len(lines) < _FEWEST_LINES or len(pairs) < len(lines) - 1:
        return None
    # Lines of which each begins anew; or many short ones.
    if len(begun) == len(pairs) and any(_had_room(*pair, longest) for pair in pairs):
        return pairs[0]
    return pairs[0] if len(early) == len(pairs) and longest <= _USUAL_WIDTH else None


def _had_room(above: str, below: str, width: int) -> bool:
    """Whether the first word of a line would have had room on the line above it."""
    first = below.split(maxsplit=1)[0] if below.strip() else ""
    return len(above.rstrip()) + 1 + len(first) <= width


CHECK = Check(
    name="lost-text",
    subjects=ALL_KINDS,
    codes=(
        UNSEEN_CHARACTER,
        NO_SIGN,
        GARBLED,
        TYPED_LIST,
        RUN_TOGETHER,
    ),
    run=lost_text,
)
