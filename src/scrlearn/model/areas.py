"""Areas: the nations of the United Kingdom and their local authorities, by name.

The law in force depends on the place. An area is known by the name of its local authority for children's or
adults' services; a safeguarding board of several authorities, or one of a made-up county, is given as an
`Area` of its own, with its nation.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Annotated

from scrlearn._meant import ClosedList, did_you_mean
from scrlearn.errors import RuleError
from scrlearn.model.base import Doc, noun
from scrlearn.model.dates import WrittenDate
from scrlearn.model.text_kinds import Plain

_OPENINGS = (
    "the ", "london borough of ", "royal borough of ", "metropolitan borough of ", "city and county of ",
    "city of ", "county of ", "isle of ",
)  # fmt: skip
_ENDINGS = (
    " city of", " council", " county", " city", " borough", " metropolitan", " county borough",
    " unitary authority", " mbc", " cbc", " cc",
)  # fmt: skip


class Nation(ClosedList):
    """A nation of the United Kingdom: what is law in one need not be law in another."""

    ENGLAND = "england"
    WALES = "wales", "cymru"
    SCOTLAND = "scotland", "alba"
    NORTHERN_IRELAND = "northern-ireland", "ni", "n ireland", "n. ireland"

    @property
    def label(self) -> str:
        """The nation's name.

        >>> Nation.NORTHERN_IRELAND.label
        'Northern Ireland'
        """
        return self.value.replace("-", " ").title()


@noun
class Area:
    """A local authority area, or another that a board covers.

    Where the law in force depends on the day on which an area's new safeguarding arrangements took effect
    (England, 2018 to 2019), that day is `implementation_date`.

    >>> from datetime import date
    >>> Area(name="Harbourshire", nation=Nation.ENGLAND, implementation_date=date(2019, 7, 1)).name
    'Harbourshire'
    """

    name: Annotated[Plain, Doc("Name of the area.")]
    nation: Annotated[Nation | None, Doc("Where it lies, where the name alone does not say so.")] = None
    implementation_date: Annotated[
        WrittenDate | None, Doc("The day on which its new arrangements took effect (England, 2018 to 2019).")
    ] = None


def nation_of(name: str) -> Nation:
    """Return the nation that a name means, however it is written.

    >>> nation_of("Northern Ireland")
    <Nation.NORTHERN_IRELAND: 'northern-ireland'>
    >>> nation_of("Englend")
    Traceback (most recent call last):
    scrlearn.errors.RuleError: no nation named 'Englend': did you mean England? (England, Wales, ...)

    Raises:
        RuleError: none of the four.
    """
    labels = {nation.label.casefold(): nation for nation in Nation}
    wanted = name.strip().casefold().replace("-", " ").replace("_", " ")
    if wanted in labels:
        return labels[wanted]
    listed = ", ".join(nation.label for nation in Nation)
    told = Nation.question(name, after=f"no nation named '{name}'", shown=lambda nation: nation.label)
    message = f"{told} ({listed})"
    raise RuleError(message)


def area_named(name: str) -> Area:
    """Return the area of a local authority, by its name with or without words such as "county council".

    >>> area_named("Northamptonshire County Council")
    Area(name='Northamptonshire', nation=<Nation.ENGLAND: 'england'>, implementation_date=None)
    >>> area_named("Lambteh")
    Traceback (most recent call last):
    scrlearn.errors.RuleError: no area named 'Lambteh': did you mean Lambeth? Give the local authority ...

    Raises:
        RuleError: no local authority has that name.
    """
    known = _areas()
    plain = _plain(name)
    if plain in known:
        return known[plain]
    told = did_you_mean(
        plain, known, after=f"no area named '{name}'", otherwise=".", shown=lambda near: known[near].name
    )
    message = (
        f"{told} Give the local authority for children's or adults' services (the county, not the district); "
        "an area of another kind needs its nation, as in {name: ..., nation: england}"
    )
    raise RuleError(message)


def same_area(one: str, other: str) -> bool:
    """Say whether two names are of the same area, with or without what kind of council it is.

    >>> same_area("London Borough of Lambeth", "Lambeth")
    True
    """
    return _plain(one) == _plain(other)


def area_names() -> tuple[str, ...]:
    """Return the names of all local authority areas, in the order of their nations.

    >>> "Northamptonshire" in area_names()
    True
    """
    return tuple(area.name for area in _areas().values())


@cache
def _areas() -> Mapping[str, Area]:
    text = (resources.files("scrlearn.model") / "areas.toml").read_text(encoding="utf-8")
    return {
        _plain(name): Area(name=name, nation=Nation(nation))
        for nation, names in tomllib.loads(text).items()
        for name in names
    }


def _plain(name: str) -> str:
    """Reduce a name to what tells one authority from another."""
    plain = " ".join(name.casefold().replace("&", " and ").replace(",", " ").replace("-", " ").split())
    changed = True
    while changed:
        before = plain
        for opening in _OPENINGS:
            # The City is one authority among London's: its name is not the capital's.
            plain = plain if plain == "city of london" else plain.removeprefix(opening)
        for ending in _ENDINGS:
            plain = plain.removesuffix(ending) or plain
        changed = plain != before
    return plain
