"""What an audience gets of a subject: the words of every document that can be made of it for that
audience.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from scrlearn.checks.as_read import as_read
from scrlearn.hooks import LayoutRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.checks.identifying import Identifier
    from scrlearn.checks.walk import FieldText
    from scrlearn.document import Document
    from scrlearn.hooks import CheckRequest
    from scrlearn.model.subjects import Subject


class Published:
    """The words that an audience gets of a subject, laid out when they are first asked for."""

    def __init__(self, subject: Subject, request: CheckRequest) -> None:
        """Keep what is to be laid out; nothing is yet."""
        self._subject = subject
        self._request = request
        self._whole: dict[FieldText, bool] = {}

    def holds(self, field: FieldText, one: Identifier) -> bool:
        """Whether an audience gets a field's text, or the identifier in it; where that cannot be told, it
        does.
        """
        words = self._words
        if words is None:
            return True
        # A long text with many identifiers in it is looked for once.
        if field not in self._whole:
            self._whole[field] = _plain(as_read(field.text, field.kind)) in words
        return self._whole[field] or _plain(one.value) in words

    @cached_property
    def _words(self) -> str | None:
        """All words of all documents on one line, or None where a layout failed: then nothing is known."""
        try:
            return _plain("\n".join(text for document in self._documents() for text in _texts(document)))
        except (Exception, SystemExit):  # noqa: BLE001 - a plugin's layout may fail in any way
            return None

    def _documents(self) -> Iterator[Document]:
        request = LayoutRequest(host=self._request.host, audience=self._request.audience)
        for layout in self._request.host.layouts.values():
            if layout.subject == self._subject.kind:
                yield layout(self._subject, request)


def _texts(document: Document) -> Iterator[str]:
    from scrlearn.document import carried, reading  # noqa: PLC0415 - loaded only where something was found

    yield from reading(document)
    yield from (text for _, text in carried(document))


def _plain(text: str) -> str:
    return " ".join(text.split())
