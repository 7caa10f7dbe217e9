"""One subject on its way into any number of formats: laid out once, read once, then rendered in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.document import has_form
from scrlearn.errors import ExportError, PluginError, ScrlearnError
from scrlearn.hooks import Attachment, CheckRequest, LayoutRequest, RenderRequest
from scrlearn.hooks.choosing import FORM_FORMAT
from scrlearn.hooks.guarding import Failed, guarded, of_type
from scrlearn.hooks.providers import REPORT, whose
from scrlearn.layouts.calling import laid_out
from scrlearn.publish.choosing import find_exporter, find_layout, layout_for
from scrlearn.publish.dating import dated
from scrlearn.publish.naming import with_names_of_their_own
from scrlearn.publish.vetoing import verdict_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.checks.exceptions import Excepted
    from scrlearn.document import Document
    from scrlearn.hooks import Exporter, Layout, PluginHost
    from scrlearn.model.subjects import Subject
    from scrlearn.publish.ordering import Order
    from scrlearn.publish.vetoing import Verdict


class OwnFailureError(ExportError):
    """scrlearn itself failed, or the machine it runs on: this says nothing of the document."""


@attrs.frozen(kw_only=True)
class Rendered:
    """The bytes of a document, and the problems that stand in it by somebody's decision."""

    data: bytes = attrs.field(repr=lambda data: f"<{len(data)} bytes>")
    excepted: tuple[Excepted, ...] = ()


@attrs.define(kw_only=True)
class Preparation:
    """A subject as it was ordered.

    What is made of it is kept for the next format that asks: the document and the verdict on it for each
    layout, and the bytes of its Word document, which an email carries too. `attached` are the subjects whose
    Word documents an email carries beside its own.
    """

    subject: Subject
    order: Order
    attached: tuple[Preparation, ...] = ()
    _request: CheckRequest = attrs.field(init=False)
    _documents: dict[str, Document] = attrs.field(init=False, factory=dict)
    _verdicts: dict[tuple[str, str], Verdict] = attrs.field(init=False, factory=dict)
    _word: dict[str, bytes] = attrs.field(init=False, factory=dict)

    @_request.default
    def _one_reading(self) -> CheckRequest:
        """Return what the checks are asked: one request, so that what they read once they read for all."""
        order = self.order
        return CheckRequest(host=order.host, audience=order.audience, register=order.register)

    def layout_for(self, exporter: Exporter) -> Layout:
        """Return the layout in which a format gets the subject.

        Raises:
            UnknownNameError: the subject has none of the name that was ordered.
        """
        return layout_for(self.subject, exporter, self.order.layout, self.order.host)

    def document(self, layout: Layout) -> Document:
        """Return the document of a layout, made when it is first asked for.

        Raises:
            UnknownNameError: the audience is an agency that the subject does not know.
            ExportError: SOURCE_DATE_EPOCH is not a number of seconds, or scrlearn's own layout failed.
            PluginError: a plugin's layout failed, or gave no document that could be shown.
        """
        if layout.name not in self._documents:
            self._documents[layout.name] = self._laid_out(layout)
        return self._documents[layout.name]

    def _laid_out(self, layout: Layout) -> Document:
        host = self.order.host
        request = LayoutRequest(host=host, audience=self.order.audience)
        try:
            document = laid_out(layout, self.subject, request)
        except Failed as failed:
            raise _failure(host, "layouts", layout.name, self.subject.kind, failed) from failed.error
        return dated(document)

    def refuse_disclosure(self, layout: Layout, file_name: str = "") -> tuple[Excepted, ...]:
        """Stop a public export of what identifies a person; return what stands by somebody's recorded
        decision. `file_name` is how the file will be called, where that is known.

        Raises:
            ExportVetoedError: the checks found an identifier at error level.
            ExportUncheckedError: they found none, but one of them failed.
        """
        # Formats give a document names that differ by their suffix, which is not read.
        asked = layout.name, file_name.rpartition(".")[0] or file_name
        if asked not in self._verdicts:
            request = attrs.evolve(self._request, layout=layout.name)
            document = self.document(layout)
            self._verdicts[asked] = verdict_on(document, self.subject, request, file_name=file_name)
        verdict = self._verdicts[asked]
        verdict.enforce(self.subject.kind)
        return verdict.excepted

    def rendered(self, exporter: Exporter, layout: Layout, file_name: str = "") -> Rendered:
        """Render the subject in a format, once nothing forbids it.

        Raises:
            ExportVetoedError: the document is public and holds what identifies a person.
            ExportError: the format refuses it, or scrlearn itself failed.
            PluginError: the layout or the format is a plugin's and failed.
        """
        excepted = self.refuse_disclosure(layout, file_name)
        if exporter.name == FORM_FORMAT and not exporter.takes_attachments:
            return Rendered(data=self._as_word(layout), excepted=excepted)
        data = _bytes_of(self.document(layout), exporter, self.request(exporter, layout), self.order.host)
        return Rendered(data=data, excepted=excepted)

    def request(self, exporter: Exporter, layout: Layout) -> RenderRequest:
        """Return what a format is asked beside the document, with what travels beside it.

        Raises:
            ExportVetoedError: something that would travel holds what identifies a person.
        """
        attachments = self._attachments(layout) if exporter.takes_attachments else ()
        order = self.order
        return RenderRequest(audience=order.audience, attachments=attachments, max_pages=order.max_pages)

    def _attachments(self, layout: Layout) -> tuple[Attachment, ...]:
        """Return the Word documents that an email carries: its own form, and what it was given to carry."""
        own = [self._attachment(layout)] if has_form(self.document(layout)) else []
        return with_names_of_their_own((*own, *self._of_attached()))

    def _of_attached(self) -> Iterator[Attachment]:
        for other in self.attached:
            layout = find_layout(other.subject, None, other.order.host)
            other.refuse_disclosure(layout)
            yield other._attachment(layout)  # noqa: SLF001 - another of this class

    def _attachment(self, layout: Layout) -> Attachment:
        word = find_exporter(FORM_FORMAT, self.order.host)
        name = f"{self.document(layout).id}{word.suffix}"
        return Attachment(name=name, media_type=word.media_type, data=self._as_word(layout))

    def _as_word(self, layout: Layout) -> bytes:
        """Return the bytes of the Word document, made when they are first asked for."""
        if layout.name not in self._word:
            word = find_exporter(FORM_FORMAT, self.order.host)
            request = RenderRequest(audience=self.order.audience, max_pages=self.order.max_pages)
            self._word[layout.name] = _bytes_of(self.document(layout), word, request, self.order.host)
        return self._word[layout.name]


def attached_to(order: Order) -> tuple[Preparation, ...]:
    """Return what an order attaches to every email, made once however many emails carry it."""
    return tuple(Preparation(subject=subject, order=order) for subject in order.attach)


def _bytes_of(document: Document, exporter: Exporter, request: RenderRequest, host: PluginHost) -> bytes:
    try:
        with guarded(ScrlearnError):
            data: bytes = of_type(exporter(document, request), bytes)
            return data
    except Failed as failed:
        raise _failure(host, "exporters", exporter.name, document.id, failed) from failed.error


def _failure(host: PluginHost, kind: str, name: str, subject: str, failed: Failed) -> BaseException:
    """Return the error that says what failed, and whose it is; a machine without memory is nobody's fault."""
    provider = host.providers(kind).get(name)
    what = f"{kind.removesuffix('s')} '{name}'"
    message = f"{subject}: {whose(what, provider)} failed: {failed}"
    if provider is not None and provider.is_core:
        if isinstance(failed.error, MemoryError):
            return failed.error
        return OwnFailureError(f"{message}; {REPORT}")
    return PluginError(message)
