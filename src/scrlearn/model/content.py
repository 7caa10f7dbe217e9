"""Nouns as plain data, and a hash of what they say that is the same on every machine."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, cast

import attrs

from scrlearn.model.conditions import Condition


def to_data(value: object) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return a noun as plain data: every field by name, dates in ISO form, conditions with their `kind`.

    >>> from scrlearn.model.fact_definitions import Implication
    >>> to_data(Implication(fact="a", implies="b", because="it does"))
    {'fact': 'a', 'implies': 'b', 'value': True, 'because': 'it does'}
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_data(entry) for entry in value]
    if isinstance(value, Mapping):
        return {str(key): to_data(entry) for key, entry in value.items()}
    if attrs.has(type(value)):
        kind = {"kind": value.kind} if isinstance(value, Condition) else {}
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        return kind | {field.name: to_data(getattr(value, field.name)) for field in fields}
    return value


def content_hash(value: object) -> str:
    """Return the SHA-256 of a noun's canonical JSON: the same on every machine and in every process.

    >>> from scrlearn.model.fact_definitions import Implication
    >>> content_hash(Implication(fact="a", implies="b", because="it does"))[:12]
    '57ff3fc87ee1'
    """
    text = json.dumps(to_data(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
