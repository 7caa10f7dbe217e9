"""The kinds of record that plugins give: which hook gives them, and which names no two may share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.errors import suggestion
from scrlearn.hooks.records import Check, Exporter, Layout
from scrlearn.hooks.words import VOCABULARIES, missing_area, vocabulary_fault, vocabulary_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


SUBJECT_KINDS = ("review", "briefing", "bulletin", "response")
"""The kinds of subject, as `scrlearn.model.subjects` has them; a test holds the two together."""


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of record: which class it has, what names it, and which names it must not share.

    `fault` says what is wrong with a record by itself, `lacks` what it needs that no record is named for.
    """

    hook: str
    check: Callable[[object], bool]
    names: Callable[[Any], tuple[str, ...]]
    fault: Callable[[Any], str] = lambda _record: ""
    lacks: Callable[[Any, frozenset[str]], str] = lambda _record, _names: ""


def _is_ruleset(record: object) -> bool:
    from scrlearn.model.rules import RuleSet  # noqa: PLC0415 - listing formats needs no law

    return isinstance(record, RuleSet)


def _suffix_fault(exporter: Exporter) -> str:
    if exporter.suffix.startswith(".") and len(exporter.suffix) > 1:
        return ""
    return f"exporter '{exporter.name}': the suffix {exporter.suffix!r} does not begin with a full stop"


def _subject_fault(name: str, subjects: tuple[str, ...]) -> str:
    """Say which kind of subject is none: what is for it would never be used, and nobody would know."""
    unknown = [subject for subject in subjects if subject not in SUBJECT_KINDS]
    if not unknown:
        return ""
    guess = suggestion(unknown[0], SUBJECT_KINDS)
    asked = f": did you mean {guess}?" if guess else ""
    return f"'{name}' is for a subject of the kind '{unknown[0]}', which is none{asked}"


def _use_fault(check: Check) -> str:
    unknown = [use for use in check.uses if use != VOCABULARIES]
    return f"check '{check.name}' uses '{unknown[0]}', and can only use {VOCABULARIES}" if unknown else ""


KINDS = {
    "exporters": Kind(
        hook="scrlearn_register_exporters",
        check=lambda record: isinstance(record, Exporter),
        names=lambda exporter: (exporter.name, exporter.suffix),
        fault=_suffix_fault,
    ),
    "layouts": Kind(
        hook="scrlearn_register_layouts",
        check=lambda record: isinstance(record, Layout),
        names=lambda layout: (layout.name,),
        fault=lambda layout: _subject_fault(layout.name, (layout.subject,)),
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
        fault=lambda check: _subject_fault(check.name, check.subjects) or _use_fault(check),
    ),
    VOCABULARIES: Kind(
        hook="scrlearn_register_vocabularies",
        check=lambda record: bool(vocabulary_names(record)),
        names=vocabulary_names,
        fault=vocabulary_fault,
        lacks=missing_area,
    ),
}


def exhausted(given: Iterable[Any] | None, kind: str) -> list[Any]:
    """Exhaust what a hook gave.

    Raises:
        TypeError: something in it is no record of that kind.
        ValueError: a record could never be used as it stands.
    """
    records = list(given or ())
    for record in records:
        if not KINDS[kind].check(record):
            message = f"gave {record!r}, which is no record for {kind}"
            raise TypeError(message)
        if fault := KINDS[kind].fault(record):
            raise ValueError(fault)
    return records
