"""The kinds of record that plugins give: which hook gives them, and which names no two may share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.hooks.records import Check, Exporter, Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of record: which class it has, what names it, and which names it must not share."""

    hook: str
    check: Callable[[object], bool]
    names: Callable[[Any], tuple[str, ...]]


def _is_ruleset(record: object) -> bool:
    from scrlearn.model.rules import RuleSet  # noqa: PLC0415 - listing formats needs no law

    return isinstance(record, RuleSet)


KINDS = {
    "exporters": Kind(
        hook="scrlearn_register_exporters",
        check=lambda record: isinstance(record, Exporter),
        names=lambda exporter: (exporter.name, exporter.suffix),
    ),
    "layouts": Kind(
        hook="scrlearn_register_layouts",
        check=lambda record: isinstance(record, Layout),
        names=lambda layout: (layout.name,),
    ),
    "rulesets": Kind(
        hook="scrlearn_register_rulesets",
        check=_is_ruleset,
        names=lambda ruleset: (ruleset.id,),
    ),
    "checks": Kind(
        hook="scrlearn_register_checks",
        check=lambda record: isinstance(record, Check),
        names=lambda check: (check.name, *(code.code for code in check.codes)),
    ),
}


def exhausted(given: Iterable[Any] | None, kind: str) -> list[Any]:
    """Exhaust what a hook gave.

    Raises:
        TypeError: something in it is no record of that kind.
    """
    records = list(given or ())
    for record in records:
        if not KINDS[kind].check(record):
            message = f"gave {record!r}, which is no record for {kind}"
            raise TypeError(message)
    return records
