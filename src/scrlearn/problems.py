"""What a check reports: coded problems."""

import attrs

from scrlearn._meant import ClosedList
from scrlearn._visible import on_one_line
from scrlearn.places import Place, as_place


class Severity(ClosedList):
    """How much a problem matters: an error must be put right, a warning asks for a decision, a note "
    "informs.
    """

    ERROR = "error", "critical", "serious", "high", "red"
    WARNING = "warning", "warn", "medium", "amber"
    NOTE = "note", "info", "information", "low", "green"

    @property
    def rank(self) -> int:
        """0 for the worst, so that sorting puts the worst first."""
        return list(Severity).index(self)


@attrs.frozen(kw_only=True)
class Family:
    """A family of codes: the letters that they begin with, what they are about, and whether an error among
    them stops an export. `page` is where the documentation explains them; a plugin's own have none there.
    """

    letters: str
    title: str
    page: str = ""
    stops_export: bool = False

    def __str__(self) -> str:
        """Write the letters, as codes and settings do."""
        return self.letters


STRUCTURE = Family(letters="STR", title="Structure", page="docs/reference/checks/structure.md")
LAW = Family(letters="LAW", title="The law and what was decided", page="docs/reference/checks/law.md")
CONDUCT = Family(letters="CON", title="Conduct of the review", page="docs/reference/checks/conduct.md")
SMART = Family(
    letters="SMA", title="SMART: recommendations and actions", page="docs/reference/checks/smart.md"
)
PLAN = Family(letters="PLN", title="Findings and plan", page="docs/reference/checks/plan.md")
BRIEFING = Family(letters="BRF", title="Briefing", page="docs/reference/checks/briefing.md")
DISCLOSURE = Family(
    letters="DIS", title="Disclosure", page="docs/reference/checks/disclosure.md", stops_export=True
)
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


def page_of(code: str) -> str:
    """Return the page and the place on it where the documentation explains a code; empty for a plugin's.

    >>> page_of("STR101")
    'docs/reference/checks/structure.md#str101'
    """
    page = family_of(code).page
    return f"{page}#{code.lower()}" if page else ""


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

    @property
    def page(self) -> str:
        """Where the documentation explains the code; empty for a plugin's."""
        return page_of(self.code)

    def at(
        self, place: "Place | str", message: str, hint: str = "", severity: Severity | None = None
    ) -> "Problem":
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
            path=place,
            message=message,
            hint=hint or self.hint,
            source=self.source,
        )


@attrs.frozen(kw_only=True)
class Problem:
    """One coded fault in a subject or its document.

    `place` is where it stands, and `path` the same in the file's own words
    (`recommendations[0].actions[1].due`), empty for the whole. A problem is made with `path`, of either kind.
    A report adds `ids`, those of the list entries that it stands in (`r1`, `a2`), and `line`, where the line
    in the file is known.
    """

    code: str
    severity: Severity
    place: Place = attrs.field(converter=as_place, alias="path")
    message: str
    hint: str = ""
    source: str = ""
    ids: tuple[str, ...] = ()
    line: int | None = None

    @property
    def where(self) -> str:
        """The place as a reader finds it: the path, with the ids of the entries that it leads through.

        >>> place = Place("findings", 2)
        >>> Problem(code="X1", severity=Severity.NOTE, path=place, message="odd", ids=("f3",)).where
        'findings[2] (f3)'
        """
        return f"{self.path} ({', '.join(self.ids)})" if self.ids else self.path

    @property
    def path(self) -> str:
        """The place, as the file writes it."""
        return str(self.place)

    @property
    def family(self) -> Family:
        """The family that its code belongs to, by its letters."""
        return family_of(self.code)

    @property
    def page(self) -> str:
        """Where the documentation explains its code; empty for a plugin's."""
        return page_of(self.code)

    @property
    def sort_key(self) -> tuple[int, str, Place, str]:
        """Worst first, then by code and place: an order that does not depend on which check ran first."""
        return self.severity.rank, self.code, self.place, self.message

    def __str__(self) -> str:
        """Write the problem on one line."""
        place = f" {self.where}" if self.place else ""
        hint = f" ({self.hint})" if self.hint else ""
        return on_one_line(f"{self.severity} {self.code}{place}: {self.message}{hint}")
