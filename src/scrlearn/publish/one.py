"""One subject to one document: as a file, as bytes, as an email message, as a tree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scrlearn.model.audience import PUBLIC
from scrlearn.publish.choosing import exporter_for, find_exporter, find_layout
from scrlearn.publish.ordering import Order, takes_an_order
from scrlearn.publish.placing import put_in_place
from scrlearn.publish.preparing import Preparation, attached_to

if TYPE_CHECKING:
    import os
    from email.message import EmailMessage
    from typing import Unpack

    from scrlearn.document import Document
    from scrlearn.hooks import Exporter, PluginHost
    from scrlearn.model.audience import Audience
    from scrlearn.model.subjects import Subject
    from scrlearn.publish.ordering import Wanted


@takes_an_order
def export(
    subject: Subject,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the word of the field, and of the command line
    **wanted: Unpack[Wanted],
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
    order = Order(**wanted)
    exporter = find_exporter(format, order.host) if format else exporter_for(target, order.host)
    put_in_place(target, _rendered(subject, exporter, order, target.name))
    return target


@takes_an_order
def render(
    subject: Subject,
    format: str,  # noqa: A002
    **wanted: Unpack[Wanted],
) -> bytes:
    """Return a subject as the bytes of a format, without touching the disk.

    >>> from scrlearn.model.briefing import Briefing
    >>> render(Briefing(id="n", title="Child N"), "json")[:1]
    b'{'

    Raises: as `export`, but for writing the file.
    """
    order = Order(**wanted)
    return _rendered(subject, find_exporter(format, order.host), order)


def _rendered(subject: Subject, exporter: Exporter, order: Order, file_name: str = "") -> bytes:
    preparation = Preparation(subject=subject, order=order, attached=attached_to(order))
    return preparation.rendered(exporter, preparation.layout_for(exporter), file_name).data


@takes_an_order
def email_message(subject: Subject, **wanted: Unpack[Wanted]) -> EmailMessage:
    """Return a subject as a standard-library `EmailMessage`, for any SMTP client to address and send.

    A briefing carries its Word form; `attach` adds the Word documents of other subjects, as a newsletter
    carries the briefing that it announces. Its headers bring their own lines, whatever policy it is written
    with; `email.policy.compat32` alone, which is not meant for this class, writes them by its own rules.

    Raises: as `render`.
    """
    from scrlearn.exporters.email import message  # noqa: PLC0415 - loads the email exporter only when asked

    order = Order(**wanted)
    exporter = find_exporter("email", order.host)
    preparation = Preparation(subject=subject, order=order, attached=attached_to(order))
    layout = preparation.layout_for(exporter)
    preparation.refuse_disclosure(layout)
    return message(preparation.document(layout), preparation.request(exporter, layout))


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
    order = Order(layout=layout, audience=audience, host=host)
    chosen = find_layout(subject, order.layout, order.host)
    return Preparation(subject=subject, order=order).document(chosen)
