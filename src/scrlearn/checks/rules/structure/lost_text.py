"""Text that a reader would get otherwise than it was meant, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules import ALL_KINDS
from scrlearn.checks.rules.cited import NOTHING_LOST
from scrlearn.files.parsed import named
from scrlearn.hooks import Check
from scrlearn.model.text_kinds import TextKind
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
    hint="Delete it: type the words on either side of it again.",
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
    why="Whatever saved the text took one character for several: readers see 'â€™' for an apostrophe.",
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
    hint="To keep a line apart, end it with two spaces or a backslash, or make a list of the lines.",
    source="CommonMark 0.31, section 6.7: hard line breaks",
    failing='kind: bulletin\nsections: [{heading: Leads, body: "Chief Nurse\\nChief Constable"}]',
    passing='kind: bulletin\nsections: [{heading: Leads, body: "Chief Nurse  \\nChief Constable"}]',
)
_MARKED_UP = (TextKind.INLINE, TextKind.BODY)


def lost_text(subject: Subject, _request: CheckRequest) -> Iterator[Problem]:
    """Report characters without a shape, text in the wrong encoding, and lines that run together."""
    for field in language.texts(subject):
        if not field.text.isascii() or (field.kind in _MARKED_UP and language.holds_entity(field.text)):
            yield from _characters(field)
        if field.kind in _MARKED_UP:
            yield from _layout_of(field)


def _characters(field: FieldText) -> Iterator[Problem]:
    text = field.text
    if field.kind in _MARKED_UP and language.may_hold_odd_characters(text):
        text = language.as_read(text, field.kind)  # where a bullet or a line's end was meant, it is one there
    for character, position in language.odd_characters(text):
        before = language.words_before(text, position)
        where = f' after "{language.shortened(before)}"' if before else " at its beginning"
        code = NO_SIGN if language.has_no_shape(character) else UNSEEN_CHARACTER
        yield code.at(field.place, f"the character {named(character)} stands in the text,{where}")
    for typed, meant in language.garbled(field.text):
        yield GARBLED.at(field.place, f'"{typed}" was most likely "{meant}"')


def _layout_of(field: FieldText) -> Iterator[Problem]:
    if found := language.typed_list(field.text):
        yield TYPED_LIST.at(
            field.place, f'the list "{language.shortened(found)}" will run together into one paragraph'
        )
    elif found := language.run_together(field.text, field.kind):
        yield RUN_TOGETHER.at(field.place, f'the lines "{language.shortened(found)}" will become one line')


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
