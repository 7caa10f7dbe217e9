"""Receipts: what a decision was made from, so that it can be made again and what changed is told."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
from immutabledict import immutabledict

from scrlearn._version import __version__
from scrlearn._visible import on_one_line
from scrlearn.errors import RuleError, suggestion
from scrlearn.model.content import content_hash
from scrlearn.model.dates import as_date, counted_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrlearn.law.decision import Decision

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
            message = "it is no receipt: expected a mapping with the keys of `receipt` in a decision's JSON"
            raise RuleError(message)
        if data.get("format") != RECEIPT_FORMAT:
            message = (
                f"format: expected {RECEIPT_FORMAT}, found {data.get('format')!r}; make the decision "
                "again and "
                "keep its new receipt"
            )
            raise RuleError(message)
        return cls(**_fields(data))


_KEYS = tuple(field.name for field in attrs.fields(Receipt))


def _fields(data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a receipt from its data, each checked."""
    for key in data:
        if key not in (*_KEYS, "format"):
            guess = suggestion(str(key), _KEYS)
            message = f"{key}: a receipt has no such key" + (f"; did you mean {guess}?" if guess else "")
            raise RuleError(message)
    missing = [key for key in _KEYS if key not in data]
    if missing:
        message = (
            f"{missing[0]}: missing; a receipt is used whole, as `scrlearn decide --format json` gave it"
        )
        raise RuleError(message)
    fields = {key: data[key] for key in _KEYS}
    for key in ("on", "area_implementation_date"):
        fields[key] = _date(key, fields[key])
    fields["facts"] = _entries("facts", fields["facts"], ("state", "hash"))
    fields["answers"] = _entries("answers", fields["answers"], ("outcome", "variant", "rule"))
    optional = ("edition", "edition_hash", "area")
    for key in ("rules", "rules_hash", "facts_hash", "particulars_hash", "version", *optional):
        if not isinstance(fields[key], str) and not (fields[key] is None and key in optional):
            message = f"{key}: expected text, found {fields[key]!r}"
            raise RuleError(message)
    return fields


def _date(key: str, value: object) -> date | None:
    if value is None and key != "on":
        return None
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        message = f"{key}: expected a date such as 2016-01-15, found {value!r}"
        raise RuleError(message) from None
    return counted_day(day, key)


def _entries(key: str, value: object, names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        message = f"{key}: expected a mapping"
        raise RuleError(message)
    for name, entry in value.items():
        if not isinstance(entry, dict) or any(not isinstance(entry.get(part), str) for part in names):
            message = f"{key}.{name}: expected a mapping with {', '.join(names)}"
            raise RuleError(message)
    return {name: tuple(entry[part] for part in names) for name, entry in value.items()}


def receipt_of(decision: Decision) -> Receipt:
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


@attrs.frozen(kw_only=True)
class Replay:
    """A receipt held against a decision made again: whether the answer is the same, and what changed.

    `changed` lists every difference in what went in, `differs` every difference in what came out.
    """

    receipt: Receipt
    decision: Decision
    changed: tuple[str, ...]
    differs: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether every answer is the one that the receipt has."""
        return not self.differs

    def explain(self) -> str:
        """Say in words whether the answer is the same, and what changed."""
        verdict = "The answers are the same." if self.same else "The answers are not the same:"
        lines = [verdict, *(f"  * {line}" for line in self.differs)]
        lines += ["What went in has changed:"] if self.changed else ["Nothing that went in has changed."]
        lines += [f"  * {line}" for line in self.changed]
        return "\n".join(map(on_one_line, lines)) + "\n"

    def as_dict(self) -> dict[str, Any]:
        """Return the replay as plain data."""
        return {
            "same": self.same,
            "differs": list(self.differs),
            "changed": list(self.changed),
            "receipt": self.receipt.as_dict(),
            "now": self.decision.receipt.as_dict(),
        }


def compare(receipt: Receipt, decision: Decision) -> Replay:
    """Hold a receipt against a decision made again from the same rule set.

    Raises:
        RuleError: the receipt is of another rule set.
    """
    if receipt.rules != decision.rules:
        message = (
            f"the receipt is of the rule set {receipt.rules}, and the decision of {decision.rules}: "
            "replay it "
            f"against a file that asks {receipt.rules}, or with --rules {receipt.rules}"
        )
        raise RuleError(message)
    now = decision.receipt
    return Replay(
        receipt=receipt,
        decision=decision,
        changed=tuple(_changes(receipt, now)),
        differs=tuple(_differences(receipt, now)),
    )


def _changes(then: Receipt, now: Receipt) -> Iterator[str]:
    """Name every difference in what two decisions were made from."""
    if then.edition != now.edition:
        yield f"the edition: {then.edition or 'none in force'} then, {now.edition or 'none in force'} now"
    elif then.edition_hash != now.edition_hash:
        before, after = _short(then.edition_hash), _short(now.edition_hash)
        yield f"the content of the edition {then.edition}: {before} then, {after} now"
    elif then.rules_hash != now.rules_hash:
        yield "the rule set, in other editions than the one that answered"
    for name in dict.fromkeys((*then.facts, *now.facts)):
        yield from _fact_change(name, then.facts.get(name), now.facts.get(name))
    if then.particulars_hash != now.particulars_hash:
        yield "the particulars: ages, dates of birth or periods on a register"
    for what, earlier, later in (
        ("the day whose law was asked for", then.on, now.on),
        ("the area", then.area, now.area),
        ("the area's implementation date", then.area_implementation_date, now.area_implementation_date),
        ("scrlearn", then.version, now.version),
    ):
        if earlier != later:
            yield f"{what}: {earlier or 'not given'} then, {later or 'not given'} now"


def _fact_change(name: str, then: tuple[str, str] | None, now: tuple[str, str] | None) -> Iterator[str]:
    if then is None and now is not None:
        yield f"the fact {name}: not given then, {now[0]} now"
    elif now is None and then is not None:
        yield f"the fact {name}: {then[0]} then, not given now"
    elif then and now and then[0] != now[0]:
        yield f"the fact {name}: {then[0]} then, {now[0]} now"
    elif then != now and now is not None:
        yield f"the fact {name}: still {now[0]}, but its basis, who judged it or when has changed"


def _differences(then: Receipt, now: Receipt) -> Iterator[str]:
    """Name every question whose answer differs."""
    for question in dict.fromkeys((*then.answers, *now.answers)):
        before, after = then.answers.get(question), now.answers.get(question)
        if before != after:
            yield f"{question}: {_answer(before)} then, {_answer(after)} now"


def _answer(entry: tuple[str, str, str] | None) -> str:
    if entry is None:
        return "not asked"
    outcome, variant, rule = entry
    return outcome + (f" ({variant})" if variant else "") + (f" by the rule {rule}" if rule else "")


def _short(digest: str | None) -> str:
    return (digest or "none")[:12]
