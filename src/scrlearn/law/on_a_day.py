"""One rule set on one day: the edition in force, or that none is, and which of its questions stand where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from immutabledict import immutabledict

from scrlearn._joined import joined
from scrlearn._visible import on_one_line
from scrlearn.law.describe import as_data, editions_in_full, heading, written
from scrlearn.law.standing import Standing, never_in_force, place_asked, standing_of
from scrlearn.law.wording import wrapped
from scrlearn.model.dates import counted_day, plain_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from scrlearn.model.areas import Area, Nation
    from scrlearn.model.rules import Edition, RuleSet


@attrs.frozen(kw_only=True)
class RuleSetOnDay:
    """A rule set as it stands on a day, in an area or a nation where one is given.

    `edition` is the one in force; None where there is none, or none of its questions is law there, and then
    `reason` says why. `standings` say of each question of the edition whether it is in force.
    """

    ruleset: RuleSet
    on: date
    area: str | None
    nation: Nation | None
    edition: Edition | None
    reason: str
    standings: Mapping[str, Standing] = attrs.field(converter=immutabledict)

    def explain(self) -> str:
        """Write the edition out, or that none is in force, and why."""
        return written([*heading(self.ruleset), "", *self._answer()])

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data: the rule set with its one edition or none, and what was asked.

        Beside the rule set's own keys stand `on, area, nation, reason` and `questions`: for each question of
        the edition `in_force` (true, false, or null where it is not known), `reason`, and `needs` (what must
        be known of the area, or null).
        """
        editions = (self.edition,) if self.edition else ()
        chosen = {entry["id"]: entry for entry in as_data(self.ruleset)["editions"]}
        return as_data(self.ruleset) | {
            "editions": [chosen[edition.id] for edition in editions],
            "on": self.on.isoformat(),
            "area": self.area,
            "nation": self.nation.value if self.nation else None,
            "reason": self.reason,
            "questions": {name: _standing_data(standing) for name, standing in self.standings.items()},
        }

    def _answer(self) -> Iterator[str]:
        place = self.area or (self.nation.label if self.nation else "")
        asked = on_one_line(f"Asked for {plain_date(self.on)}" + (f" in {place}" if place else ""))
        if self.edition is None:
            yield from wrapped(f"{asked}: not in force. {on_one_line(self.reason)}")
            yield f"`scrlearn rules {self.ruleset.id}` prints every edition."
            return
        yield from wrapped(f"{asked}: the edition in force is {self.edition.id}.")
        for name, standing in self.standings.items():
            if standing.reason:
                yield from wrapped(f"* {name}: not in force. {on_one_line(standing.reason)}", 2, 2)
            elif standing.open_fact:
                needs = standing.open_fact
                yield from wrapped(
                    f"* {name}: it depends on the area. {needs.asks} Usually held by {needs.held_by}.", 2, 2
                )
        yield from editions_in_full(self.ruleset, [self.edition])


def ruleset_on(
    ruleset: RuleSet, *, on: date, area: Area | str | None = None, nation: Nation | str | None = None
) -> RuleSetOnDay:
    """Say which edition of a rule set is in force on a day, in an area or a nation where one is given.

    >>> from datetime import date
    >>> from scrlearn.law.england_scr import ENGLAND_SCR
    >>> ruleset_on(ENGLAND_SCR, on=date(2014, 6, 1)).edition.id
    'working-together-2013'
    >>> ruleset_on(ENGLAND_SCR, on=date(1999, 1, 1)).edition is None
    True

    Raises:
        RuleError: the day cannot be computed with, the area or nation does not exist, or the area lies in
            another nation.
    """
    day = counted_day(on, "on")
    place, asked = place_asked(area, nation)
    edition = ruleset.edition_on(day)
    standings = _standings(ruleset, edition, day, place) if edition else {}
    reason = _reason(ruleset, standings, place, asked)
    return RuleSetOnDay(
        ruleset=ruleset,
        on=day,
        area=place.name if place else None,
        nation=asked,
        edition=None if reason else edition,
        reason=reason,
        standings={} if reason else standings,
    )


def _standings(ruleset: RuleSet, edition: Edition, day: date, place: Area | None) -> dict[str, Standing]:
    return {
        question.id: standing_of(ruleset, edition, question, day, place) for question in edition.questions
    }


def _reason(
    ruleset: RuleSet, standings: Mapping[str, Standing], place: Area | None, nation: Nation | None
) -> str:
    """Say why nothing of a rule set is in force; nothing where something is or may be."""
    if place is None and nation is not None and ruleset.nations and nation not in ruleset.nations:
        where = joined(entry.label for entry in ruleset.nations)
        return f"{ruleset.title} is law in {where}, not in {nation.label}."
    reasons = [standing.reason for standing in standings.values()]
    if not reasons:
        return never_in_force(ruleset)
    return " ".join(dict.fromkeys(reasons)) if all(reasons) else ""


def _standing_data(standing: Standing) -> dict[str, Any]:
    return {
        "in_force": None if standing.open_fact else standing.in_force,
        "reason": standing.reason,
        "needs": standing.open_fact.id if standing.open_fact else None,
    }
