"""One subject to one document: layout, audience, veto, exporter, file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from scrlearn.checks import disclosure_problems
from scrlearn.checks.rules.disclosure.disclosure import NOT_CHECKED
from scrlearn.document import Document, has_form
from scrlearn.errors import (
    ExportError,
    ExportUncheckedError,
    ExportVetoedError,
    PluginError,
    ScrlearnError,
    UnknownNameError,
)
from scrlearn.files.naming import shown_path
from scrlearn.hooks import Attachment, CheckRequest, LayoutRequest, PluginHost, RenderRequest, default_host
from scrlearn.hooks.choosing import FORM_FORMAT, usual_layout
from scrlearn.hooks.guarding import Failed, given, guarded
from scrlearn.hooks.providers import REPORT, whose
from scrlearn.hooks.records import MAX_PAGES
from scrlearn.layouts.calling import laid_out
from scrlearn.model.audience import PUBLIC, Audience
from scrlearn.problems import Severity
from scrlearn.publish.dating import dated
from scrlearn.publish.naming import with_names_of_their_own
from scrlearn.publish.placing import put_in_place

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from email.message import EmailMessage

    from scrlearn.checks.exceptions import Excepted
    from scrlearn.hooks import Exporter, Layout
    from scrlearn.model.register import Register
    from scrlearn.model.subjects import Subject


class OwnFailureError(ExportError):
    """scrlearn itself failed, or the machine it runs on: this says nothing of the document."""


def _host(given: PluginHost | None) -> PluginHost:
    return given or default_host()


def _audience(given: str | Audience) -> Audience:
    return Audience.parse(given)


@attrs.frozen(kw_only=True)
class Order:
    """How a subject is wanted: for whom, in which layout, with what beside it, guarded by which names."""

    layout: str | None = None
    audience: Audience = attrs.field(default=PUBLIC, converter=_audience)
    attach: tuple[Subject, ...] = ()
    register: Register | None = None
    max_pages: int = MAX_PAGES
    host: PluginHost = attrs.field(default=None, converter=_host)


def export(
    subject: Subject,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the word of the field, and of the command line
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    attach: Iterable[Subject] = (),
    register: Register | None = None,
    max_pages: int = MAX_PAGES,
    host: PluginHost | None = None,
) -> Path:
    """Write a subject to a file in the format that the file's name or `format` says, and return its path.

    The file appears whole or not at all; one that was there before stays as it was if anything fails. For the
    public, `register` gives names that must not stand in it (`scrlearn.read_register`). A PDF of more than
    `max_pages` pages is refused.

        scrlearn.export(briefing, "out/child-n.docx")
        scrlearn.export(review, "plan.html", layout="action-plan", audience="agency:police")

    Raises:
        UnknownNameError: no such format, layout or audience; or the subject has no layout of that name.
        ExportVetoedError: the document is public and holds what identifies a person.
        SystemLibraryError: the format needs a system library that is not installed.
        ExportError: the document could not be rendered, or the file could not be written.
        PluginError: the layout or the format is a plugin's and failed.
    """
    target = Path(path)
    order = Order(
        layout=layout,
        audience=audience,
        attach=tuple(attach),
        register=register,
        max_pages=max_pages,
        host=host,
    )
    exporter = find_exporter(format, order.host) if format else exporter_for(target, order.host)
    put_in_place(target, rendered(subject, exporter, order, target.name).data)
    return target


def render(
    subject: Subject,
    format: str,  # noqa: A002
    *,
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    attach: Iterable[Subject] = (),
    register: Register | None = None,
    max_pages: int = MAX_PAGES,
    host: PluginHost | None = None,
) -> bytes:
    """Return a subject as the bytes of a format, without touching the disk.

    >>> from scrlearn.model.briefing import Briefing
    >>> render(Briefing(id="n", title="Child N"), "json")[:1]
    b'{'

    Raises: as `export`, but for writing the file.
    """
    order = Order(
        layout=layout,
        audience=audience,
        attach=tuple(attach),
        register=register,
        max_pages=max_pages,
        host=host,
    )
    return rendered(subject, find_exporter(format, order.host), order).data


def email_message(
    subject: Subject,
    *,
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    attach: Iterable[Subject] = (),
    register: Register | None = None,
    host: PluginHost | None = None,
) -> EmailMessage:
    """Return a subject as a standard-library `EmailMessage`, for any SMTP client to address and send.

    A briefing carries its Word form; `attach` adds the Word documents of other subjects, as a newsletter
    carries the briefing that it announces. Its headers bring their own lines, whatever policy it is written
    with; `email.policy.compat32` alone, which is not meant for this class, writes them by its own rules.

    Raises: as `render`.
    """
    from scrlearn.exporters.email import message  # noqa: PLC0415 - loads the e-mail exporter only when asked

    order = Order(layout=layout, audience=audience, attach=tuple(attach), register=register, host=host)
    ready = prepared(subject, find_exporter("email", order.host), order)
    return message(ready.document, ready.request)


def lay_out(
    subject: Subject,
    *,
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    host: PluginHost | None = None,
) -> Document:
    """Return the document tree of a subject, as its audience may see it.

    Raises:
        UnknownNameError: no such layout or audience, or none for this kind of subject.
        ExportError: SOURCE_DATE_EPOCH is not a number of seconds, or scrlearn's own layout failed.
        PluginError: a plugin's layout failed, or gave no document that could be shown.
    """
    host = host or default_host()
    chosen = find_layout(subject, layout, host)
    request = LayoutRequest(host=host, audience=Audience.parse(audience))
    try:
        document = laid_out(chosen, subject, request)
    except Failed as failed:
        raise _failure(host, "layouts", chosen.name, subject.kind, failed) from failed.error
    return dated(document)


def find_exporter(name: str, host: PluginHost) -> Exporter:
    """Return the format of that name.

    Raises:
        UnknownNameError: there is none.
    """
    if name not in host.exporters:
        raise UnknownNameError("format", name, host.exporters, _failed(host))
    return host.exporters[name]


def exporter_for(path: Path, host: PluginHost) -> Exporter:
    """Return the format that a file's name asks for.

    Raises:
        UnknownNameError: no format has that suffix.
    """
    by_suffix = {exporter.suffix: exporter for exporter in host.exporters.values()}
    suffix = path.suffix.lower()
    if suffix not in by_suffix:
        raise UnknownNameError(
            "format for the file name",
            shown_path(path.name),
            by_suffix,
            _failed(host) or "or name the format with format=",
        )
    return by_suffix[suffix]


def find_layout(subject: Subject, name: str | None, host: PluginHost) -> Layout:
    """Return the layout of that name for a kind of subject, or its default where no name is given.

    Raises:
        UnknownNameError: there is none.
    """
    fitting = {layout.name: layout for layout in host.layouts.values() if layout.subject == subject.kind}
    if name is None:
        default = next((layout for layout in fitting.values() if layout.default), None)
        if default is None:
            message = f"there is no layout for a {subject.kind}, so it cannot be exported"
            raise ExportError("; ".join(part for part in (message, _failed(host)) if part))
        return default
    if name not in fitting:
        raise UnknownNameError(f"layout for a {subject.kind}", name, fitting, _failed(host))
    return fitting[name]


def _failed(host: PluginHost) -> str:
    """Say which plugins failed: what is missing may be theirs."""
    return "; ".join(str(failure) for failure in host.failures)


@attrs.frozen(kw_only=True)
class Rendered:
    """The bytes of a document, and the problems that stand in it by somebody's decision."""

    data: bytes = attrs.field(repr=lambda data: f"<{len(data)} bytes>")
    excepted: tuple[Excepted, ...] = ()


@attrs.frozen(kw_only=True)
class Prepared:
    """A document that may go to its audience, with what travels beside it and what stands in it by
    decision.
    """

    document: Document
    request: RenderRequest
    excepted: tuple[Excepted, ...] = ()


def rendered(subject: Subject, exporter: Exporter, order: Order, file_name: str = "") -> Rendered:
    """Render a subject as it was ordered; `file_name` is how the file will be called, where that is known.

    Raises: as `render`.
    """
    ready = prepared(subject, exporter, order, file_name)
    data = _bytes_of(ready.document, exporter, ready.request, order.host)
    return Rendered(data=data, excepted=ready.excepted)


def prepared(subject: Subject, exporter: Exporter, order: Order, file_name: str = "") -> Prepared:
    """Lay out a subject for a format, with what travels beside it, once nothing forbids any of it.

    Raises: as `render`.
    """
    chosen = layout_for(subject, exporter, order.layout, order.host)
    document = lay_out(subject, layout=chosen.name, audience=order.audience, host=order.host)
    excepted = refuse_disclosure(subject, order, document, file_name)
    attachments = _attachments(document, order) if exporter.takes_attachments else ()
    request = RenderRequest(audience=order.audience, attachments=attachments, max_pages=order.max_pages)
    return Prepared(document=document, request=request, excepted=excepted)


def _bytes_of(document: Document, exporter: Exporter, request: RenderRequest, host: PluginHost) -> bytes:
    try:
        with guarded(ScrlearnError):
            data: bytes = given(exporter(document, request), bytes)
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


def layout_for(subject: Subject, exporter: Exporter, name: str | None, host: PluginHost) -> Layout:
    """Return the layout asked for, else the one that the format is for, else the subject's default.

    Raises:
        UnknownNameError: there is none of that name for this kind of subject.
    """
    usual = usual_layout(subject.kind, exporter, host) if name is None else None
    return usual or find_layout(subject, name, host)


def refuse_disclosure(
    subject: Subject, order: Order, document: Document, file_name: str = ""
) -> tuple[Excepted, ...]:
    """Stop a public export of what identifies a person; return what stands by somebody's recorded decision.

    Raises:
        ExportVetoedError: the checks found an identifier at error level.
        ExportUncheckedError: they found none, but one of them failed.
    """
    if not order.audience.is_public:
        return ()
    request = CheckRequest(host=order.host, audience=order.audience, register=order.register)
    found, excepted = disclosure_problems(subject, request, document=document, file_name=file_name)
    forbidding = [problem for problem in found if problem.severity is Severity.ERROR]
    if forbidding and all(problem.code == NOT_CHECKED.code for problem in forbidding):
        message = (
            f"{subject.kind} is not published: what can identify a person could not be looked for, and "
            "a text that nobody read is not a text without names"
        )
        raise ExportUncheckedError(message, forbidding)
    if forbidding:
        message = (
            f"{subject.kind} is not fit for the public: it holds what can identify a person; mend it, "
            "or record under exceptions who decided that it may stand (by), when (on) and why (reason): an "
            "exception counts with all three"
        )
        raise ExportVetoedError(message, forbidding)
    return excepted


def _attachments(document: Document, order: Order) -> tuple[Attachment, ...]:
    """Return the Word documents that an e-mail carries: its own form, and what it was given to carry."""
    carried = [document] if has_form(document) else []
    for subject in order.attach:
        attached = lay_out(subject, audience=order.audience, host=order.host)
        refuse_disclosure(subject, order, attached)
        carried.append(attached)
    word = find_exporter(FORM_FORMAT, order.host)
    request = RenderRequest(audience=order.audience)
    return with_names_of_their_own(
        Attachment(
            name=f"{one.id}{word.suffix}",
            media_type=word.media_type,
            data=_bytes_of(one, word, request, order.host),
        )
        for one in carried
    )
