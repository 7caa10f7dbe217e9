"""Whether a question's law stands on a day in an area: in force, not in force and why, or open.

Answers are published, and the day asked about may be that on which a child died: no reason names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn._joined import joined
from scrlearn.errors import RuleError
from scrlearn.law.catalogue import AREA
from scrlearn.law.wording import in_force
from scrlearn.model.areas import Area, Nation, area_named, nation_of, same_area
from scrlearn.model.base import evolve
from scrlearn.model.dates import as_date, plain_date, uncounted_day

if TYPE_CHECKING:
    from datetime import date

    from scrlearn.model.rules import AreaTerm, Edition, FactDefinition, Question, RuleSet


@attrs.frozen(kw_only=True)
class Standing:
    """Where a question stands: `reason` says why it is not in force, `open_fact` what is not known."""

    reason: str = ""
    open_fact: FactDefinition | None = None

    @property
    def in_force(self) -> bool:
        """Whether it is known to be in force."""
        return not self.reason and self.open_fact is None


IN_FORCE = Standing()


def resolved_area(area: Area | str | None) -> Area | None:
    """Return the area asked about with its nation, where its name tells it.

    An area that brings its own nation or date is taken as it is; a bare name must be a local authority's. A
    date that stands for none, such as 9999-12-31, leaves open when its arrangements took effect.

    Raises:
        RuleError: no local authority has that name, or the area's date is no date.
    """
    if not area:
        return None
    if isinstance(area, str):
        return area_named(area)
    ended = area.implementation_date
    if ended is not None and as_date(ended) is None and not uncounted_day(ended):
        message = f"area {area.name}: '{ended}' is not a date; write it as 2019-09-29"
        raise RuleError(message)
    if area.nation is not None:
        return area
    try:
        return evolve(area, nation=area_named(area.name).nation)
    except RuleError:
        if area.implementation_date is None:
            raise
        return area


def place_asked(area: Area | str | None, nation: Nation | str | None) -> tuple[Area | None, Nation | None]:
    """Return the area and the nation asked about; the nation is the area's where none is given.

    Raises:
        RuleError: an area or a nation that does not exist, or an area that lies in another nation.
    """
    place = resolved_area(area)
    asked = nation_of(nation) if isinstance(nation, str) and not isinstance(nation, Nation) else nation
    if place and place.nation and asked and place.nation is not asked:
        message = f"{place.name} is in {place.nation.label}, not in {asked.label}: correct one of the two"
        raise RuleError(message)
    return place, asked or (place.nation if place else None)


def standing_of(
    ruleset: RuleSet, edition: Edition, question: Question, day: date, area: Area | None
) -> Standing:
    """Say whether a question of an edition that is in force on that day stands in that area.

    Raises:
        RuleError: the area's own date cannot be.
    """
    reason = (
        wrong_nation(ruleset, area)
        or edition.not_commenced
        or _outside_its_areas(edition, area)
        or _outside_its_dates(question, day)
    )
    if reason:
        return Standing(reason=reason)
    if edition.in_force_in and area is None:
        return Standing(open_fact=AREA)
    for term, begins in ((question.begins_by_area, True), (question.ends_by_area, False)):
        standing = _by_area(ruleset, term, day, area, begins=begins) if term else IN_FORCE
        if not standing.in_force:
            return standing
    return IN_FORCE


def wrong_nation(ruleset: RuleSet, area: Area | None) -> str:
    """Say that a rule set is no law in the nation of the area; nothing where it is, or where that is open."""
    if area is None or area.nation is None or not ruleset.nations or area.nation in ruleset.nations:
        return ""
    where = joined(nation.label for nation in ruleset.nations)
    return f"{ruleset.title} is law in {where}; {area.name} is in {area.nation.label}."


def _outside_its_areas(edition: Edition, area: Area | None) -> str:
    if (
        area is None
        or not edition.in_force_in
        or any(same_area(area.name, name) for name in edition.in_force_in)
    ):
        return ""
    return f"{edition.title} was in force in some areas only, and {area.name} was not one of them."


def _outside_its_dates(question: Question, day: date) -> str:
    first, last = question.in_force_from, question.in_force_to
    if (first is None or first <= day) and (last is None or day <= last):
        return ""
    parts = ([f"from {plain_date(first)}"] if first else []) + ([f"until {plain_date(last)}"] if last else [])
    return f"This question was asked {' '.join(parts)} only."


def _by_area(ruleset: RuleSet, term: AreaTerm, day: date, area: Area | None, *, begins: bool) -> Standing:
    """Say where a question stands whose law began, or ended, on a different day in each area."""
    own = as_date(area.implementation_date) if area else None
    if own is not None and not term.earliest <= own <= term.latest:
        message = (
            f"area {area.name if area else ''}: its implementation date cannot be {plain_date(own)}: it "
            f"lies between {plain_date(term.earliest)} and {plain_date(term.latest)} in every area"
        )
        raise RuleError(message)
    where = area.name if area else ""
    if day < term.earliest or (own is not None and day < own):
        when = f"{plain_date(own)} in {where}" if own else f"{plain_date(term.earliest)} at the earliest"
        reason = f"{ruleset.title}: this began only when an area's new arrangements took effect, {when}."
        return Standing(reason=reason) if begins else IN_FORCE
    if day >= term.latest or (own is not None and day >= own):
        when = f"{plain_date(own)} in {where}" if own else f"{plain_date(term.latest)} at the latest"
        reason = f"{ruleset.title} ended when an area's new arrangements took effect, {when}."
        return IN_FORCE if begins else Standing(reason=reason)
    return Standing(open_fact=term.fact)


def never_in_force(ruleset: RuleSet) -> str:
    """Say that no edition of a rule set is in force on the day asked about, and when they were."""
    first, last = ruleset.editions[0].in_force_from, ruleset.editions[-1].in_force_to
    return (
        f"The law asked about, {ruleset.title}, was not in force on that day: it was in force "
        f"{in_force(first, last)}."
    )
