"""The kinds of record that plugins give: which hook gives them, and which names no two may share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from scrlearn._meant import did_you_mean
from scrlearn.hooks.fields import field_fault
from scrlearn.hooks.guarding import Faulty, as_several, shown
from scrlearn.hooks.records import Check, Exporter, Layout
from scrlearn.hooks.words import VOCABULARIES, missing_area, vocabulary_fault, vocabulary_names
from scrlearn.model.subject_kinds import SUBJECT_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of record: what one is called, what makes it one, and which names it must not share.

    `fault` says what is wrong with a record by itself, `lacks` what it needs that is not among those given.
    """

    hook: str
    record: str
    check: Callable[[object], bool]
    names: Callable[[Any], tuple[str, ...]]
    fault: Callable[[Any], str] = lambda _record: ""
    lacks: Callable[[Any, Sequence[object]], str] = lambda _record, _given: ""


def _is_ruleset(record: object) -> bool:
    from scrlearn.model.rules import RuleSet  # noqa: PLC0415 - listing formats needs no law

    return isinstance(record, RuleSet)


def _exporter_fault(exporter: Exporter) -> str:
    if fault := field_fault(exporter):
        return fault
    suffix = f"exporter '{exporter.name}': the suffix {exporter.suffix!r}"
    if not exporter.suffix.startswith(".") or len(exporter.suffix) == 1:
        return f"{suffix} must be a full stop and letters, such as '.html'"
    if not exporter.suffix[1:].replace(".", "").isalnum():
        return f"{suffix} may hold letters, digits and full stops only"
    return ""


def _layout_fault(layout: Layout) -> str:
    return field_fault(layout) or _subject_fault(layout.name, (layout.subject,))


def _check_fault(check: Check) -> str:
    return field_fault(check) or _subject_fault(check.name, check.subjects) or _use_fault(check)


def _subject_fault(name: str, subjects: tuple[str, ...]) -> str:
    """Say which kind of subject does not exist: what is for it would never be used, and nobody would know."""
    unknown = [subject for subject in subjects if subject not in SUBJECT_KINDS]
    if not unknown:
        return ""
    unknown_kind = f"'{name}' is for subjects of the kind '{unknown[0]}', and there is no such kind"
    return did_you_mean(
        unknown[0], SUBJECT_KINDS, after=unknown_kind, otherwise=f": use {', '.join(SUBJECT_KINDS)}"
    )


def _use_fault(check: Check) -> str:
    unknown = [use for use in check.uses if use != VOCABULARIES]
    return f"check '{check.name}' uses '{unknown[0]}': only '{VOCABULARIES}' can be used" if unknown else ""


KINDS = {
    "exporters": Kind(
        hook="scrlearn_register_exporters",
        record="Exporter",
        check=lambda record: isinstance(record, Exporter),
        names=lambda exporter: (exporter.name, exporter.suffix),
        fault=_exporter_fault,
    ),
    "layouts": Kind(
        hook="scrlearn_register_layouts",
        record="Layout",
        check=lambda record: isinstance(record, Layout),
        names=lambda layout: (layout.name,),
        fault=_layout_fault,
    ),
    "rulesets": Kind(
        hook="scrlearn_register_rulesets",
        record="RuleSet",
        check=_is_ruleset,
        names=lambda ruleset: (ruleset.id,),
    ),
    "checks": Kind(
        hook="scrlearn_register_checks",
        record="Check",
        check=lambda record: isinstance(record, Check),
        names=lambda check: (check.name, *(code.code for code in check.codes)),
        fault=_check_fault,
    ),
    VOCABULARIES: Kind(
        hook="scrlearn_register_vocabularies",
        record="Preset, Theme, ThemeArea or WordLists",
        check=lambda record: bool(vocabulary_names(record)),
        names=vocabulary_names,
        fault=vocabulary_fault,
        lacks=missing_area,
    ),
}


def exhausted(several: object, kind: str) -> list[tuple[tuple[str, ...], Any]]:
    """Exhaust what a hook gave, and return each record after the names that it claims.

    Raises:
        Faulty: something in it is not a record of that kind, or a record could never be used as it stands.
    """
    wanted = KINDS[kind]
    records = list(as_several(several, f"{wanted.record} records"))
    for record in records:
        if not wanted.check(record):
            message = f"gave {shown(record)} among its {kind}: give {wanted.record} records"
            raise Faulty(message)
        if fault := wanted.fault(record):
            raise Faulty(fault)
    return [(wanted.names(record), record) for record in records]
