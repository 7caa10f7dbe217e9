"""One subject to one document: layout, audience, veto, exporter, file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scrlearn.checks import disclosure_problems
from scrlearn.document import Document, Form, walk
from scrlearn.errors import ExportError, ExportVetoedError, UnknownNameError
from scrlearn.hooks import Attachment, CheckRequest, LayoutRequest, PluginHost, RenderRequest, default_host
from scrlearn.model.audience import PUBLIC, Audience
from scrlearn.model.problems import Severity
from scrlearn.publish.dating import dated
from scrlearn.publish.guarding import given, plugins_fault
from scrlearn.publish.placing import put_in_place

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from email.message import EmailMessage

    from scrlearn.hooks import Exporter, Layout
    from scrlearn.model.subjects import Subject


def export(
    subject: Subject,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the word of the field, and of the command line
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    attach: Iterable[Subject] = (),
    host: PluginHost | None = None,
) -> Path:
    """Write a subject to a file in the format that the file's name or `format` says, and return its path.

    The file appears whole or not at all; one that was there before stays as it was if anything fails.

        scrlearn.export(briefing, "out/child-n.docx")
        scrlearn.export(review, "plan.html", layout="action-plan", audience="agency:police")

    Raises:
        UnknownNameError: no such format, layout or audience; or the subject has no layout of that name.
        ExportVetoedError: the document is public and holds what identifies a person.
        SystemLibraryError: the format needs a system library that is not installed.
        ExportError: the document could not be rendered, or the file could not be written.
    """
    target = Path(path)
    host = host or default_host()
    exporter = find_exporter(format, host) if format else exporter_for(target, host)
    data = _render(subject, exporter, layout=layout, audience=audience, attach=attach, host=host)
    put_in_place(target, data)
    return target


def render(
    subject: Subject,
    format: str,  # noqa: A002
    *,
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    attach: Iterable[Subject] = (),
    host: PluginHost | None = None,
) -> bytes:
    """Return a subject as the bytes of a format, without touching the disk.

    >>> from scrlearn.model.briefing import Briefing
    >>> render(Briefing(id="n", title="Child N"), "json")[:1]
    b'{'

    Raises: as `export`, but for writing the file.
    """
    host = host or default_host()
    exporter = find_exporter(format, host)
    return _render(subject, exporter, layout=layout, audience=audience, attach=attach, host=host)


def email_message(
    subject: Subject,
    *,
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    attach: Iterable[Subject] = (),
    host: PluginHost | None = None,
) -> EmailMessage:
    """Return a subject as a standard-library `EmailMessage`, for any SMTP client to address and send.

    A briefing carries its Word form; `attach` adds the Word documents of other subjects, as a newsletter
    carries the briefing that it announces.

    Raises: as `render`.
    """
    from scrlearn.exporters.email import message  # noqa: PLC0415 - loads the e-mail exporter only when asked

    host = host or default_host()
    exporter = find_exporter("email", host)
    document, request = _prepared(
        subject, exporter, layout=layout, audience=audience, attach=attach, host=host
    )
    return message(document, request)


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
        ExportError: SOURCE_DATE_EPOCH is not a number of seconds.
        PluginError: a plugin's layout failed.
    """
    host = host or default_host()
    chosen = find_layout(subject, layout, host)
    request = LayoutRequest(host=host, audience=Audience.parse(audience))
    with plugins_fault(host, "layouts", chosen.name, subject.kind):
        document = given(chosen(subject, request), Document)
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
            path.name,
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


def _render(
    subject: Subject,
    exporter: Exporter,
    *,
    layout: str | None,
    audience: str | Audience,
    attach: Iterable[Subject],
    host: PluginHost,
) -> bytes:
    document, request = _prepared(
        subject, exporter, layout=layout, audience=audience, attach=attach, host=host
    )
    return _rendered(document, exporter, request, host)


def _rendered(document: Document, exporter: Exporter, request: RenderRequest, host: PluginHost) -> bytes:
    with plugins_fault(host, "exporters", exporter.name, document.id):
        return given(exporter(document, request), bytes)


def _prepared(
    subject: Subject,
    exporter: Exporter,
    *,
    layout: str | None,
    audience: str | Audience,
    attach: Iterable[Subject],
    host: PluginHost,
) -> tuple[Document, RenderRequest]:
    """Lay out a subject for a format, once nothing forbids it, with what travels beside it."""
    audience = Audience.parse(audience)
    refuse_disclosure(subject, audience, host)
    chosen = layout_for(subject, exporter, layout, host)
    document = lay_out(subject, layout=chosen.name, audience=audience, host=host)
    attachments = _attachments(document, tuple(attach), audience, host) if exporter.takes_attachments else ()
    return document, RenderRequest(audience=audience, attachments=attachments)


def layout_for(subject: Subject, exporter: Exporter, name: str | None, host: PluginHost) -> Layout:
    """Return the layout asked for, else the one that the format is for, else the subject's default.

    Raises:
        UnknownNameError: there is none of that name for this kind of subject.
    """
    own = host.layouts.get(exporter.layout)
    if name is None and own is not None and own.subject == subject.kind:
        return own
    return find_layout(subject, name, host)


def refuse_disclosure(subject: Subject, audience: Audience, host: PluginHost) -> None:
    """Stop a public export of what identifies a person.

    Raises:
        ExportVetoedError: the checks found an identifier at error level.
    """
    if not audience.is_public:
        return
    found = disclosure_problems(subject, CheckRequest(host=host, audience=audience))
    forbidding = [problem for problem in found if problem.severity is Severity.ERROR]
    if forbidding:
        message = f"{subject.kind} is not fit for the public: it holds what can identify a person"
        raise ExportVetoedError(message, forbidding)


def _attachments(
    document: Document, attach: tuple[Subject, ...], audience: Audience, host: PluginHost
) -> tuple[Attachment, ...]:
    """Return the Word documents that an e-mail carries: its own form, and what it was given to carry."""
    carried = [document] if any(isinstance(block, Form) for block in walk(document.blocks)) else []
    for subject in attach:
        refuse_disclosure(subject, audience, host)
        carried.append(lay_out(subject, audience=audience, host=host))
    word = find_exporter("docx", host)
    return tuple(
        Attachment(
            name=f"{one.id}{word.suffix}",
            media_type=word.media_type,
            data=_rendered(one, word, RenderRequest(audience=audience), host),
        )
        for one in carried
    )
