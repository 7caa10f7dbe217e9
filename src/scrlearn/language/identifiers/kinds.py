"""What an identifier is: its kind, where it stands, and how it is shown without being repeated."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrlearn.language.identifiers.ways import Signs


class Kind(Enum):
    """The kinds of identifier, in the words of a message."""

    NHS_NUMBER = "NHS number"
    NATIONAL_INSURANCE_NUMBER = "National Insurance number"
    POSTCODE = "postcode"
    EMAIL = "email address"
    TELEPHONE = "telephone number"
    SOCIAL_MEDIA = "link to social media"
    ADDRESS = "address"
    SCHOOL = "named school or other local service"
    PLACE = "small place"
    EXACT_DATE = "exact date"
    AGE = "exact age"
    AGE_IN_YEARS = "age to the year"
    SIBLINGS = "make-up of the family"
    SENTENCE = "court, offence and sentence"
    INITIALS = "initials or a code beside a detail that identifies"
    NAME = "name on the register"
    NEAR_NAME = "name close to one on the register"
    PART_OF_NAME = "part of a name on the register"


NAMES = frozenset({Kind.NAME, Kind.NEAR_NAME, Kind.PART_OF_NAME})
"""Kinds that are found with a register only, and of which nothing is ever shown."""


HIDDEN = NAMES | {
    Kind.NHS_NUMBER,
    Kind.NATIONAL_INSURANCE_NUMBER,
    Kind.POSTCODE,
    Kind.EMAIL,
    Kind.TELEPHONE,
    Kind.ADDRESS,
}
"""Kinds that are found however they are written, also where only a document shows them."""
QUOTED_BY_NONE = frozenset(Kind) - {Kind.AGE_IN_YEARS, Kind.INITIALS}
"""Kinds that no output of scrlearn ever repeats, whoever quotes the text they stand in: all that forbid
publishing but the pseudonym beside a detail, which is published.
"""

_UNSHOWN = (
    frozenset({Kind.EXACT_DATE, Kind.SOCIAL_MEDIA, Kind.SIBLINGS, Kind.SENTENCE, Kind.INITIALS}) | NAMES
)


@attrs.frozen(kw_only=True)
class Identifier:
    """An identifier in a text: its kind, where it starts and ends, and the characters as they are read.

    The characters are for comparing only; whatever is shown is `masked`.
    """

    kind: Kind
    start: int
    end: int
    value: str = attrs.field(repr=False)
    beside: frozenset[Kind] = frozenset()
    """Of initials or a code: the kinds of detail in the same sentence."""

    @property
    def masked(self) -> str:
        """The first and the last character, with the rest hidden; of a name not even those.

        >>> Identifier(kind=Kind.POSTCODE, start=0, end=7, value="NN1 5AB").masked
        'N...B'
        """
        return "[name]" if self.kind in NAMES else f"{self.value[0]}...{self.value[-1]}"

    @property
    def hidden(self) -> str:
        """What stands in its place where a text is quoted: the kind, where what is masked would say too much.

        >>> Identifier(kind=Kind.EXACT_DATE, start=0, end=10, value="3 May 2014").hidden
        '[exact date]'
        """
        return f"[{self.kind.value}]" if self.kind in _UNSHOWN - NAMES else self.masked

    @property
    def description(self) -> str:
        """The kind, with what is masked where that helps to find it and does not give it away."""
        return self.kind.value if self.kind in _UNSHOWN else f"{self.kind.value} ({self.masked})"

    @property
    def normal(self) -> str:
        """The value as it is compared with another writing of it: no spaces, no case, no country code.

        >>> Identifier(kind=Kind.TELEPHONE, start=0, end=16, value="+44 1632 960001").normal
        '1632960001'
        """
        if self.kind is Kind.TELEPHONE:
            return re.sub(r"^(?:0044|44|0)", "", re.sub(r"\D", "", self.value))
        between = r"\W" if self.kind in (Kind.POSTCODE, Kind.ADDRESS) else r"[\s-]"
        return re.sub(between, "", self.value.lower())


def identifier(kind: Kind, match: re.Match[str], group: str | int = 0) -> Identifier:
    """Make an identifier of what a pattern matched, or of one group of it."""
    return Identifier(kind=kind, start=match.start(group), end=match.end(group), value=match[group])


if TYPE_CHECKING:
    Reader = Callable[[str, Signs], Iterator[Identifier]]
