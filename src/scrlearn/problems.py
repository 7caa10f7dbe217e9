"""What a check reports: coded problems."""

from enum import StrEnum

import attrs

from scrlearn._visible import on_one_line


class Severity(StrEnum):
    """How much a problem matters: an error must be mended, a warning asks for a decision, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the worst, so that sorting puts the worst first."""
        return list(Severity).index(self)


@attrs.frozen(kw_only=True)
class Family:
    """A family of codes: the letters that they begin with, what they are about, and whether an error among
    them stops an export.
    """

    letters: str
    title: str
    stops_export: bool = False

    def __str__(self) -> str:
        """Write the letters, as codes and settings do."""
        return self.letters


STRUCTURE = Family(letters="STR", title="Structure")
LAW = Family(letters="LAW", title="The law and what was decided")
CONDUCT = Family(letters="CON", title="Conduct of the review")
SMART = Family(letters="SMA", title="SMART: recommendations and actions")
PLAN = Family(letters="PLN", title="Findings and plan")
BRIEFING = Family(letters="BRF", title="Briefing")
DISCLOSURE = Family(letters="DIS", title="Disclosure", stops_export=True)
FAMILIES = {family.letters: family for family in (STRUCTURE, LAW, CONDUCT, SMART, PLAN, BRIEFING, DISCLOSURE)}
"""Scrlearn's own families by their letters; a plugin's codes may begin with others."""


def family_of(code: str) -> Family:
    """Return the family of a code, or of the beginning of one; letters that are not ours are a family, too.

    >>> family_of("DIS104").stops_export, family_of("OUR001").title
    (True, 'OUR')
    """
    letters = code.rstrip("0123456789")
    # A plugin's letters that begin as those of disclosure are taken for a family of disclosure, to be safe.
    is_disclosure = letters.startswith(DISCLOSURE.letters)
    return FAMILIES.get(letters) or Family(letters=letters, title=letters, stops_export=is_disclosure)


@attrs.frozen(kw_only=True)
class ProblemCode:
    """An entry of the catalogue: everything that is true of every problem with this code.

    `failing` and `passing` are examples in the words of a review file, shown by `scrlearn checks CODE`.
    `source` names the guidance, instrument or house rule that the check rests on.
    """

    code: str
    title: str
    severity: Severity
    why: str
    hint: str
    source: str
    failing: str = ""
    passing: str = ""

    @property
    def family(self) -> Family:
        """The family that the code belongs to, by its letters."""
        return family_of(self.code)

    def at(self, path: str, message: str, hint: str = "", severity: Severity | None = None) -> "Problem":
        """Report this problem at a place in a subject; `hint` and `severity` replace the catalogue's own.

        >>> code = ProblemCode(
        ...     code="STR001",
        ...     title="No findings",
        ...     severity=Severity.WARNING,
        ...     why="A review is for learning.",
        ...     hint="Add findings.",
        ...     source="house rule",
        ... )
        >>> print(code.at("findings", "the review has no findings"))
        warning STR001 findings: the review has no findings (Add findings.)
        """
        return Problem(
            code=self.code,
            severity=severity or self.severity,
            path=path,
            message=message,
            hint=hint or self.hint,
            source=self.source,
        )


@attrs.frozen(kw_only=True)
class Problem:
    """One coded fault in a subject or its document.

    `path` is the place in the file's own words (`recommendations[0].actions[1].due`), empty for the whole.
    """

    code: str
    severity: Severity
    path: str
    message: str
    hint: str = ""
    source: str = ""

    @property
    def family(self) -> Family:
        """The family that its code belongs to, by its letters."""
        return family_of(self.code)

    @property
    def sort_key(self) -> tuple[int, str, str, str]:
        """Worst first, then by code and place: an order that does not depend on which check ran first."""
        return self.severity.rank, self.code, self.path, self.message

    def __str__(self) -> str:
        """Write the problem on one line."""
        place = f" {self.path}" if self.path else ""
        hint = f" ({self.hint})" if self.hint else ""
        return on_one_line(f"{self.severity} {self.code}{place}: {self.message}{hint}")
