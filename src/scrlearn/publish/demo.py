"""The demonstration: the sample files, and everything that can be made of them."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from scrlearn.files import load
from scrlearn.hooks import default_host
from scrlearn.publish.choosing import find_exporter
from scrlearn.publish.one import export
from scrlearn.publish.placing import put_in_place

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from scrlearn.hooks import PluginHost
    from scrlearn.model.subjects import Subject

FORMATS = ("docx", "pdf", "html", "email")
"""The formats that the demonstration writes."""

_SAMPLES = ("review.yaml", "briefing.yaml", "newsletter.yaml", "logo.png")


@attrs.frozen(kw_only=True)
class DemoFile:
    """A file that the demonstration wrote, and what it is."""

    path: Path
    what: str


def demo(folder: str | os.PathLike[str], *, host: PluginHost | None = None) -> Iterator[DemoFile]:
    """Write the samples into a folder, export each in all four formats, and yield every file written.

    Raises:
        ExportError: the folder could not be written to, or a format failed.
    """
    target, host = Path(folder), host or default_host()
    for name in _SAMPLES:
        yield _copied(name, target)
    review, briefing, newsletter = (load(target / name) for name in _SAMPLES[:3])
    documents: tuple[tuple[str, Subject, str | None, str], ...] = (
        ("review", review, None, "the review"),
        ("action-plan", review, "action-plan", "its action plan"),
        ("briefing", briefing, None, "its 7 Minute Briefing"),
        ("newsletter", newsletter, None, "the newsletter"),
    )
    for name, subject, layout, what in documents:
        for format_name in FORMATS:
            path = target / f"{name}{find_exporter(format_name, host).suffix}"
            attach = (briefing,) if subject is newsletter else ()
            export(subject, path, format=format_name, layout=layout, attach=attach, host=host)
            yield DemoFile(path=path, what=what)


def _copied(name: str, folder: Path) -> DemoFile:
    target = folder / name
    put_in_place(target, (resources.files("scrlearn.samples") / name).read_bytes())
    return DemoFile(path=target, what="sample file")
