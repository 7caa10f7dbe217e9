"""What an editor leaves behind: half a redaction, a protective marking, the name of a file as a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.months import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterable

_TIME = rf"(?:{MONTH}\b|(?:19|20)\d\d\b)"
_REDACTED = re.compile(
    rf"\b(?:redacted|xx+|_{{2,}})\]?\W{{1,3}}{_TIME}|[█■▇]{{2,}}|\[redacted\]|\b(?-i:REDACTED)\b"
    # Dots are also a pause, unless they stand where a day or a month would.
    rf"|\b(?:on|in|during)(?: the)? (?:_+|…|\.{{3}})\W{{1,3}}{_TIME}"
    r"|\b(?:lives?|lived|living) (?:in|at) (?:_+|\[(?![^\[\]]{0,80}\]\())|\baged? (?:xx+\b|_+)",
    re.IGNORECASE,
)
_SIGNS_OF_REDACTION = ("redacted", "xx", "_", " in [", " at [", " …", " ...", "█", "■", "▇")
"""Without one of these, in small letters, nothing is blacked out: most texts are not looked at closely."""
_MARKING = re.compile(
    r"\bRESTRICTED\b|\bDRAFT\b|\bPRIVATE AND CONFIDENTIAL\b|\bPrivate and Confidential\b"
    r"|\bIN STRICT CONFIDENCE\b|(?i:\bofficial *(?:[-:\N{EN DASH}] *)?sensitive\b"
    r"|\bstrictly (?:private and )?confidential\b"
    r"|\bnot for (?:publication|circulation)\b|\bfinal draft\b|\bdraft v(?:ersion)?\.? ?\d)",
)
_SIGNS_OF_MARKING = ("restricted", "draft", "confiden", "sensitive", "not for ")
_MARKING_OF_A_TITLE = re.compile(
    r"\b(?:restricted|protect|draft|private and confidential|final version)\s*$|\bv\.? ?\d+\.\d+\b"
    # Between dashes: "Child X - Restricted - Overview report".
    r"|(?:^|[-:|(\N{EN DASH}\N{EM DASH}])\s*(?:restricted|draft|confidential)\s*[-:|)\N{EN DASH}\N{EM DASH}]",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"^Microsoft Word - |\.(?:docx?|pdf|rtf|odt|pages)\b", re.IGNORECASE)


class EditingMarks:
    """Looks for what editors leave behind in the texts of one document.

    A sign that stands nowhere in it need not be looked for in each of a thousand texts.

    >>> marks = EditingMarks(["She was seen on the REDACTED November 2012.", "He was seen."])
    >>> [marks.is_half_redacted(text) for text in ("on the REDACTED November 2012", "He was seen.")]
    [True, False]
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Note which signs stand in any of the texts."""
        whole = "\n".join(texts).lower()
        self._of_redaction = [sign for sign in _SIGNS_OF_REDACTION if sign in whole]
        self._of_marking = [sign for sign in _SIGNS_OF_MARKING if sign in whole]

    def is_half_redacted(self, text: str) -> bool:
        """Say whether something is blacked out and what stands beside it tells the rest."""
        return _holds(self._of_redaction, text) and _REDACTED.search(text) is not None

    def is_marked(self, text: str) -> bool:
        """Say whether a text holds a protective marking or the mark of a draft."""
        return _holds(self._of_marking, text) and _MARKING.search(text) is not None


def is_marked_title(title: str) -> bool:
    """Say whether a title holds a protective marking, or the mark of a draft, as titles do.

    >>> is_marked_title("Child X - Restricted - Overview report"), is_marked_title("Child X")
    (True, False)
    """
    return _MARKING.search(title) is not None or _MARKING_OF_A_TITLE.search(title) is not None


def is_file_name(title: str) -> bool:
    """Say whether a title is the name of a file.

    >>> is_file_name("Microsoft Word - Case 25.doc"), is_file_name("Child X")
    (True, False)
    """
    return _FILE_NAME.search(title) is not None


def _holds(signs: list[str], text: str) -> bool:
    small = text.lower() if signs else ""
    return any(sign in small for sign in signs)
