"""Receipts: what a decision was made from, so that it can be made again and what changed is told."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
from immutabledict import immutabledict

from scrlearn._meant import did_you_mean
from scrlearn._version import __version__
from scrlearn.errors import RuleError
from scrlearn.model.content import content_hash
from scrlearn.model.dates import as_date, counted_day
from scrlearn.places import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrlearn.law.decided import Decided

RECEIPT_FORMAT = 2
"""Grows when a key of a receipt changes its meaning or goes away."""


@attrs.frozen(kw_only=True)
class Receipt:
    """What a decision was made from, and what came of it.

    `rules_hash` and `edition_hash` are the SHA-256 of the rule set's content and of the edition's,
    `facts_hash` that of the facts and particulars as given. `facts` holds, for each fact, its state and a
    hash of all that was said of it, so that a replay can name the fact that changed without repeating what
    the file says. `answers` holds for each question the outcome, the variant and the rule.
    """

    rules: str
    edition: str | None
    rules_hash: str
    edition_hash: str | None
    facts_hash: str
    facts: Mapping[str, tuple[str, str]] = attrs.field(converter=immutabledict)
    particulars_hash: str
    on: date
    area: str | None
    area_implementation_date: date | None
    answers: Mapping[str, tuple[str, str, str]] = attrs.field(converter=immutabledict)
    version: str

    def as_dict(self) -> dict[str, Any]:
        """Return the receipt as plain data."""
        ends = self.area_implementation_date
        return {
            "format": RECEIPT_FORMAT,
            "rules": self.rules,
            "edition": self.edition,
            "rules_hash": self.rules_hash,
            "edition_hash": self.edition_hash,
            "facts_hash": self.facts_hash,
            "facts": {fact: {"state": state, "hash": digest} for fact, (state, digest) in self.facts.items()},
            "particulars_hash": self.particulars_hash,
            "on": self.on.isoformat(),
            "area": self.area,
            "area_implementation_date": ends.isoformat() if ends else None,
            "answers": {
                question: {"outcome": outcome, "variant": variant, "rule": rule}
                for question, (outcome, variant, rule) in self.answers.items()
            },
            "version": self.version,
        }

    def to_json(self) -> str:
        """Return `as_dict` as indented JSON."""
        return json.dumps(self.as_dict(), indent=2, ensure_ascii=False)

    @classmethod
    def from_dict(cls, data: object) -> Receipt:
        """Read a receipt from plain data: a receipt's own, or a whole decision's with its `receipt`.

        Raises:
            RuleError: it is no receipt, or one of another format; the message names the key.
        """
        if isinstance(data, dict) and isinstance(data.get("receipt"), dict):
            data = data["receipt"]
        if not isinstance(data, dict):
            message = (
                "this is not a receipt: expected a mapping with the keys of `receipt` in a decision's JSON"
            )
            raise RuleError(message)
        if data.get("format") != RECEIPT_FORMAT:
            message = (
                f"expected {RECEIPT_FORMAT}, found {data.get('format')!r}; make the decision again and keep "
                "its new receipt"
            )
            raise RuleError(message, place=Place("format"))
        return cls(**_fields(data))


_KEYS = tuple(field.name for field in attrs.fields(Receipt))


def _fields(data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a receipt from its data, each checked."""
    for key in data:
        if key not in (*_KEYS, "format"):
            raise RuleError(
                did_you_mean(str(key), _KEYS, after="a receipt has no such key"), place=Place(str(key))
            )
    missing = [key for key in _KEYS if key not in data]
    if missing:
        message = "missing; a receipt is used whole, as `scrlearn decide --format json` gave it"
        raise RuleError(message, place=Place(missing[0]))
    fields = {key: data[key] for key in _KEYS}
    for key in ("on", "area_implementation_date"):
        fields[key] = _date(key, fields[key])
    fields["facts"] = _entries("facts", fields["facts"], ("state", "hash"))
    fields["answers"] = _entries("answers", fields["answers"], ("outcome", "variant", "rule"))
    optional = ("edition", "edition_hash", "area")
    for key in ("rules", "rules_hash", "facts_hash", "particulars_hash", "version", *optional):
        if not isinstance(fields[key], str) and not (fields[key] is None and key in optional):
            message = f"expected text, found {fields[key]!r}"
            raise RuleError(message, place=Place(key))
    return fields


def _date(key: str, value: object) -> date | None:
    if value is None and key != "on":
        return None
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        message = f"expected a date such as 2016-01-15, found {value!r}"
        raise RuleError(message, place=Place(key)) from None
    return counted_day(day, key)


def _entries(key: str, value: object, names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        message = "expected a mapping"
        raise RuleError(message, place=Place(key))
    for name, entry in value.items():
        if not isinstance(entry, dict) or any(not isinstance(entry.get(part), str) for part in names):
            message = f"expected a mapping with {', '.join(names)}"
            raise RuleError(message, place=Place(key, name))
    return {name: tuple(entry[part] for part in names) for name, entry in value.items()}


def receipt_of(decision: Decided) -> Receipt:
    """Write the receipt of a decision."""
    inputs = decision.inputs
    area, edition = inputs.area, inputs.edition
    facts = inputs.known.facts
    return Receipt(
        rules=decision.rules,
        edition=decision.edition,
        rules_hash=inputs.ruleset.content_hash,
        edition_hash=edition.content_hash if edition else None,
        facts_hash=content_hash([facts, inputs.particulars]),
        facts={name: (fact.state.value, content_hash(fact)) for name, fact in facts.items()},
        particulars_hash=content_hash(inputs.particulars),
        on=decision.on,
        area=area.name if area else None,
        area_implementation_date=as_date(area.implementation_date) if area else None,
        answers={
            name: (answer.outcome.value, answer.variant, answer.rule) for name, answer in decision.items()
        },
        version=__version__,
    )
