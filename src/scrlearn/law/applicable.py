"""Which rules apply: the rule sets that are in force on a day, in an area or nation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

import attrs

from scrlearn._joined import joined
from scrlearn._visible import on_one_line
from scrlearn.hooks import default_host
from scrlearn.law.standing import place_asked, standing_of
from scrlearn.law.wording import wrapped
from scrlearn.model.dates import counted_day, plain_date

if TYPE_CHECKING:
    from datetime import date

    from scrlearn.hooks import AskableHost
    from scrlearn.model.areas import Area, Nation
    from scrlearn.model.fact_definitions import FactDefinition
    from scrlearn.model.rules import Edition, RuleSet


@attrs.frozen(kw_only=True)
class ApplicableRuleSet:
    """One rule set that applies, with the edition of the day.

    `questions` are the ids of the questions that it answers there; `open_questions` those of which it is not
    known whether they are asked there, because `needs` must be known of the area first.
    """

    id: str
    title: str
    subject: str
    edition: str
    edition_title: str
    questions: tuple[str, ...]
    open_questions: tuple[str, ...]
    needs: FactDefinition | None

    @property
    def settled(self) -> bool:
        """Whether it is known which of its questions are asked there."""
        return not self.open_questions

    def as_dict(self) -> dict[str, Any]:
        """Return the entry as plain data."""
        data = attrs.asdict(self, recurse=False)
        data["needs"] = self.needs.id if self.needs else None
        return data | {"questions": list(self.questions), "open_questions": list(self.open_questions)}


@attrs.frozen(kw_only=True)
class ApplicableRules(Sequence[ApplicableRuleSet]):
    """The rule sets that apply on a day in a place, in the order of their ids.

    `incomplete` names the plugins whose rule sets could not be read: then one may be missing here.
    """

    on: date
    area: str | None
    nation: Nation | None
    entries: tuple[ApplicableRuleSet, ...]
    incomplete: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the rule sets."""
        return tuple(entry.id for entry in self.entries)

    @overload
    def __getitem__(self, key: int) -> ApplicableRuleSet: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[ApplicableRuleSet, ...]: ...
    def __getitem__(self, key: int | slice) -> ApplicableRuleSet | tuple[ApplicableRuleSet, ...]:
        """Return the rule set at a place."""
        return self.entries[key]

    def __len__(self) -> int:
        """Count the rule sets."""
        return len(self.entries)

    def explain(self) -> str:
        """Write in words which rules apply and what must still be known."""
        where = self.area or (self.nation.label if self.nation else "any nation")
        lines = [f"Rules that apply on {plain_date(self.on)} in {where}"]
        for message in self.incomplete:
            lines += wrapped(f"Note: {message}", hanging=6)
        for entry in self.entries:
            lines += wrapped(
                f"* {entry.id}: {entry.title}, about {entry.subject}. {entry.edition_title}.", 0, 2
            )
            if entry.questions:
                lines += wrapped(f"Asks: {joined(entry.questions)}.", 4, 2)
            if entry.needs:
                lines += wrapped(
                    f"Whether it asks {joined(entry.open_questions)} depends on the area: {entry.needs.asks} "
                    f"Usually held by {entry.needs.held_by}.",
                    4,
                    2,
                )
        if not self.entries:
            lines.append("None of the rule sets that are installed. `scrlearn rules` lists them.")
        return "\n".join(map(on_one_line, lines)) + "\n"

    def as_dict(self) -> dict[str, Any]:
        """Return the whole as plain data: `on, area, nation, incomplete, rules`."""
        return {
            "on": self.on.isoformat(),
            "area": self.area,
            "nation": self.nation.value if self.nation else None,
            "incomplete": list(self.incomplete),
            "rules": [entry.as_dict() for entry in self.entries],
        }


def applicable_rules(
    *,
    on: date,
    area: Area | str | None = None,
    nation: Nation | str | None = None,
    jurisdiction: str | None = None,
    host: AskableHost | None = None,
) -> ApplicableRules:
    """Say which rule sets apply on a day: to an area, to a nation, or anywhere.

    In England between 2018 and 2019 that depends on the day on which an area's new arrangements took effect:
    a rule set that may or may not apply there is listed with what must be known. `jurisdiction` is what
    `nation` was called before.

    >>> from datetime import date
    >>> from scrlearn.hooks import PluginHost
    >>> core = PluginHost(entry_points=False)
    >>> applicable_rules(on=date(2016, 1, 15), area="Northamptonshire", host=core).ids
    ('england-scr',)
    >>> applicable_rules(on=date(2016, 1, 15), nation="Wales", host=core).ids
    ()

    Raises:
        RuleError: the day cannot be computed with, the area or nation does not exist, or the area lies in
            another nation.
    """
    on = counted_day(on, "on")
    place, asked = place_asked(area, nation or jurisdiction)
    host = host or default_host()
    entries = (
        _entry(ruleset, edition, on, place)
        for _, ruleset in sorted(host.rulesets.items())
        if asked is None or not ruleset.nations or asked in ruleset.nations
        if (edition := ruleset.edition_on(on))
    )
    return ApplicableRules(
        on=on,
        area=place.name if place else None,
        nation=asked,
        entries=tuple(entry for entry in entries if entry.questions or entry.open_questions),
        incomplete=host.incomplete("rulesets"),
    )


def _entry(ruleset: RuleSet, edition: Edition, day: date, area: Area | None) -> ApplicableRuleSet:
    standings = {
        question.id: standing_of(ruleset, edition, question, day, area) for question in edition.questions
    }
    open_facts = {name: standing.open_fact for name, standing in standings.items() if standing.open_fact}
    return ApplicableRuleSet(
        id=ruleset.id,
        title=ruleset.title,
        subject=ruleset.subject,
        edition=edition.id,
        edition_title=edition.title,
        questions=tuple(name for name, standing in standings.items() if standing.in_force),
        open_questions=tuple(open_facts),
        needs=next(iter(open_facts.values()), None),
    )
