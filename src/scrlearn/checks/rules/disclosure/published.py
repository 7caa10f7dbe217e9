"""What an audience gets of a subject: the words of the document that is published, or of those that are
wanted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._once import once, once_for_each
from scrlearn.errors import ScrlearnError
from scrlearn.hooks import LayoutRequest
from scrlearn.hooks.choosing import chosen_layout
from scrlearn.hooks.guarding import Failed
from scrlearn.hooks.providers import REPORT, whose

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrlearn.document import Document
    from scrlearn.hooks import AskableLayout, CheckRequest
    from scrlearn.hooks.providers import Provider
    from scrlearn.language.fields import FieldText
    from scrlearn.language.identifiers import Identifier, Kind
    from scrlearn.model.subjects import Subject

    Read = Callable[[str], tuple[Identifier, ...]]

_WORD = r"\w+"
_IN_A_ROW = 4
"""Words in a row by which a text is known in a document that a plugin laid out."""


class PublishedWords:
    """The words that an audience gets of a subject, laid out when they are first asked for.

    Where a document is about to be published, it alone counts. A report on the subject looks at the layouts
    in which it is wanted, the usual one where nobody named another. What only another layout of scrlearn's
    own would show is told apart. A plugin's layout that nobody asked for is not run. `read` finds the
    identifiers in a text.
    """

    def __init__(self, subject: Subject, request: CheckRequest, read: Read) -> None:
        """Keep what is to be laid out; nothing is yet."""
        self._subject = subject
        self._request = request
        self._read = read

    def shows(self, field: FieldText, identifier: Identifier) -> bool:
        """Whether an audience gets a field's text, or the identifier in it, in whatever spelling; where that
        cannot be told, it does.
        """
        return any(shown.holds(field, identifier) for shown in self._asked)

    def other_layout(self, field: FieldText, identifier: Identifier) -> str:
        """Return the name of a layout that nobody asked for and that would show it, or nothing."""
        return next((shown.layout for shown in self._others if shown.holds(field, identifier)), "")

    @property
    def whose(self) -> str:
        """Name the plugin's layout that decides what is shown; nothing for scrlearn's own."""
        return next(filter(None, (named_layout(shown.layout, self._request) for shown in self._asked)), "")

    @once
    def _asked(self) -> tuple[_Shown, ...]:
        """The documents that are wanted; of our own layouts also those that failed, of which nothing is
        known.
        """
        request = self._request
        if request.document is not None:
            name = request.layout or ""
            by_us = not named_layout(name, request)
            return (_Shown(name, _words_of(request.document), self._read, by_us=by_us),)
        providers = request.host.providers("layouts")
        shown = []
        for layout in _wanted_layouts(self._subject.kind, request):
            provider = providers.get(layout.name)
            document = self._laid_out(layout, provider)
            # Unread is not empty; a plugin's layout that fails publishes nothing.
            if document is not None or _is_ours(provider):
                words = None if document is None else _words_of(document)
                shown.append(_Shown(layout.name, words, self._read, by_us=_is_ours(provider)))
        return tuple(shown)

    @once
    def _others(self) -> tuple[_Shown, ...]:
        request = self._request
        if request.document is not None or request.layout is not None:
            return ()
        wanted = _wanted_layouts(self._subject.kind, request)
        providers = request.host.providers("layouts")
        documents = (
            (layout, self._laid_out(layout, providers.get(layout.name)))
            for layout in request.host.layouts.values()
            if layout.subject == self._subject.kind
            and layout not in wanted
            and _is_ours(providers.get(layout.name))
        )
        return tuple(
            _Shown(layout.name, _words_of(document), self._read, by_us=True)
            for layout, document in documents
            if document
        )

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
            self._request.incomplete(_failure(layout, provider, failed))
            return None


class _Shown:
    """The words of one document; None where nothing is known of them."""

    def __init__(self, layout: str, words: tuple[str, ...] | None, read: Read, *, by_us: bool) -> None:
        self.layout = layout
        self._by_us = by_us
        self._texts = words
        self._read = read
        self._whole: dict[FieldText, bool] = {}

    def holds(self, field: FieldText, identifier: Identifier) -> bool:
        """Whether a field's text, or the identifier in it, stands in the document.

        Our own layouts pass texts on as they are. A plugin's may shorten or reword them, so that words of the
        field in a row are enough: what became of the rest cannot be told.
        """
        if self._texts is None:
            return True
        # A long text with many identifiers in it is looked for once.
        if field not in self._whole:
            text = _plain(language.as_read(field.text, field.kind))
            self._whole[field] = text in self._words or (not self._by_us and self._holds_words_of(text))
        return (
            self._whole[field]
            or _plain(identifier.value) in self._words
            or (identifier.kind, identifier.normal) in self._identifiers
        )

    def _holds_words_of(self, text: str) -> bool:
        """Whether so many words in a row of a text stand in the document, or all words of a shorter one."""
        words = re.findall(_WORD, text.casefold())
        length = min(len(words), _IN_A_ROW)
        runs = (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))
        return length > 0 and any(f" {run} " in self._bare_words for run in runs)

    @once
    def _bare_words(self) -> str:
        """All words of the document, with nothing between them but a space."""
        return f" {' '.join(re.findall(_WORD, self._words.casefold()))} "

    @once
    def _words(self) -> str:
        """All words of the document on one line."""
        return _plain("\n".join(self._texts or ()))

    @once
    def _identifiers(self) -> frozenset[tuple[Kind, str]]:
        """What a layout wrote in a way of its own: a number with other spaces, an address in capitals."""
        texts = dict.fromkeys(self._texts or ())
        return frozenset((each.kind, each.normal) for text in texts for each in self._read(text))


def _wanted_layouts(kind: str, request: CheckRequest) -> tuple[AskableLayout, ...]:
    """Return the layouts in which a kind of subject is wanted: each format gets one, scrlearn's own formats
    where none is named.
    """
    host = request.host
    providers = host.providers("exporters")
    formats = [
        exporter
        for name, exporter in host.exporters.items()
        if (name in request.formats if request.formats is not None else _is_ours(providers.get(name)))
    ]
    layouts = (chosen_layout(kind, exporter, request.layout, host.layouts) for exporter in formats)
    return tuple(dict.fromkeys(layout for layout in layouts if layout is not None))


def named_layout(name: str, request: CheckRequest) -> str:
    """Name a plugin's layout, since its words or its choice decide; nothing for scrlearn's own."""
    provider = request.host.providers("layouts").get(name)
    return "" if provider is None or provider.is_core else whose(f"layout {name!r}", provider)


def _is_ours(provider: Provider | None) -> bool:
    return provider is not None and provider.is_core


def _failure(layout: AskableLayout, provider: Provider | None, failed: Failed) -> str:
    is_ours = _is_ours(provider)
    where = failed.our_place if is_ours else failed.place
    what = f"failed with {failed.kind}" if failed.kind else failed.words
    named = f"{whose(f'layout {layout.name!r}', provider)} {what}"
    return f"{named}{f' ({where})' if where else ''}{f'; {REPORT}' if is_ours else ''}"


# The veto asks twice; documents do not change.
@once_for_each
def document_texts(document: Document) -> tuple[tuple[str, str], ...]:
    """Return every text that a document carries, with where: what is read, and what only a program shows.

    Alternative texts, captions, addresses behind links, the title and description in a file's properties, the
    names and addresses in an email's headers: all of them.
    """
    from scrlearn.document import carried, reading  # noqa: PLC0415 - loaded only where there is a document

    return (
        *(("document", text) for text in reading(document)),
        *((f"document.{place}", text) for place, text in carried(document)),
    )


def _words_of(document: Document) -> tuple[str, ...]:
    return tuple(text for _, text in document_texts(document))


def _plain(text: str) -> str:
    return " ".join(text.split())
