"""What an audience gets of a subject: the words of every document that can be made of it for that
audience, the one that is about to be published among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._once import once, once_for_each
from scrlearn.errors import ScrlearnError
from scrlearn.hooks import LayoutRequest
from scrlearn.hooks.guarding import Failed
from scrlearn.hooks.providers import REPORT, whose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrlearn.document import Document
    from scrlearn.hooks import AskableLayout, CheckRequest
    from scrlearn.hooks.providers import Provider
    from scrlearn.language.fields import FieldText
    from scrlearn.language.identifiers import Identifier, Kind
    from scrlearn.model.subjects import Subject

    Read = Callable[[str], tuple[Identifier, ...]]


class PublishedWords:
    """The words that an audience gets of a subject, laid out when they are first asked for.

    Where a document is about to be published, it and scrlearn's own layouts count: a plugin's layout that
    nobody asked for is not run, for what it would show, or that it fails, says nothing of this document. A
    report on the subject alone looks at them all, each by itself. `read` finds the identifiers in a text.
    """

    def __init__(self, subject: Subject, request: CheckRequest, read: Read) -> None:
        """Keep what is to be laid out; nothing is yet."""
        self._subject = subject
        self._request = request
        self._read = read
        self._whole: dict[FieldText, bool] = {}

    def holds(self, field: FieldText, one: Identifier) -> bool:
        """Whether an audience gets a field's text, or the identifier in it, in whatever spelling; where that
        cannot be told, it does.
        """
        words = self._words
        if words is None:
            return True
        # A long text with many identifiers in it is looked for once.
        if field not in self._whole:
            self._whole[field] = _plain(language.as_read(field.text, field.kind)) in words
        return self._whole[field] or _plain(one.value) in words or (one.kind, one.normal) in self._identifiers

    @once
    def _words(self) -> str | None:
        """All words of all documents on one line, or None where one of our own layouts failed: then nothing
        is known.
        """
        if self._texts is None:
            return None
        return _plain("\n".join(self._texts))

    @once
    def _identifiers(self) -> frozenset[tuple[Kind, str]]:
        """What a layout wrote in a way of its own: a number with other spaces, an address in capitals."""
        return frozenset(
            (one.kind, one.normal) for text in dict.fromkeys(self._texts or ()) for one in self._read(text)
        )

    @once
    def _texts(self) -> tuple[str, ...] | None:
        documents = tuple(self._documents())
        if None in documents:
            return None
        return tuple(text for document in documents if document for text in _texts(document))

    def _documents(self) -> Iterator[Document | None]:
        request = self._request
        asked = request.document
        if asked is not None:
            yield asked
        providers = request.host.providers("layouts")
        for layout in request.host.layouts.values():
            provider = providers.get(layout.name)
            is_ours = provider is not None and provider.is_core
            if layout.subject == self._subject.kind and (is_ours or asked is None):
                document = self._laid_out(layout, provider)
                # Unread is not empty; a plugin's layout that fails publishes nothing.
                if document is not None or (is_ours and asked is None):
                    yield document

    def _laid_out(self, layout: AskableLayout, provider: Provider | None) -> Document | None:
        """Return the document of a layout, or None where it fails, which the report says."""
        from scrlearn.layouts.calling import laid_out  # noqa: PLC0415 - loaded only where something was found

        request = LayoutRequest(host=self._request.host, audience=self._request.audience)
        try:
            return laid_out(layout, self._subject, request)
        except ScrlearnError:
            # It speaks of the input, which has checks of its own.
            return None
        except Failed as failed:
            if self._request.document is None:
                self._request.incomplete(self._told(layout, provider, failed))
            return None

    def _told(self, layout: AskableLayout, provider: Provider | None, failed: Failed) -> str:
        is_ours = provider is not None and provider.is_core
        where = failed.our_place if is_ours else failed.place
        what = f"failed with {failed.kind}" if failed.kind else failed.said
        told = f"{whose(f'layout {layout.name!r}', provider)} {what}"
        return f"{told}{f' ({where})' if where else ''}{f'; {REPORT}' if is_ours else ''}"


# Every format that a document is published in asks; documents do not change.
@once_for_each
def _texts(document: Document) -> tuple[str, ...]:
    from scrlearn.document import carried, reading  # noqa: PLC0415 - loaded only where something was found

    return (*reading(document), *(text for _, text in carried(document)))


def _plain(text: str) -> str:
    return " ".join(text.split())
