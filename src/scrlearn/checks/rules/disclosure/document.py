"""What identifies somebody in the document that is about to be published, and in the name of its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.disclosure.disclosure import CODES
from scrlearn.checks.rules.disclosure.identified import identified_in
from scrlearn.checks.rules.disclosure.published import document_texts, named_layout
from scrlearn.checks.rules.disclosure.reporting import problem_for_readers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document
    from scrlearn.hooks import CheckRequest
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem


def document_disclosure(
    document: Document, subject: Subject, request: CheckRequest, *, file_name: str = ""
) -> Iterator[Problem]:
    """Report identifiers in a document that the subject's own texts do not hold, and in the name of its file.

    A layout or a plugin may bring words of its own; the name of a file is chosen by whoever exports it.
    """
    finder = language.finder_of(request.register)
    fields = language.texts(subject)
    known = {
        (identifier.kind, identifier.normal)
        for field in fields
        for identifier, _ in identified_in(field, finder)
    }
    layout = named_layout(request.layout or "", request)
    made = f" that {layout} made" if layout else ""
    # What a field says is known already, and most of what a document says stands there twice.
    read = {field.text for field in fields}
    for place, text in document_texts(document):
        if text in read:
            continue
        read.add(text)
        for identifier in finder.find(text):
            if (identifier.kind, identifier.normal) not in known:
                known.add((identifier.kind, identifier.normal))
                message = f"{identifier.description} in the document{made}"
                yield problem_for_readers(CODES[identifier.kind], identifier, place, message)
    for name in _readings(file_name):
        for identifier in finder.find(name):
            message = f"{identifier.description} in the document"
            yield problem_for_readers(CODES[identifier.kind], identifier, "file name", message)


def _readings(file_name: str) -> Iterator[str]:
    """Yield a file's name without its suffix: as it is, with spaces for what stands in their place, and with
    the capitals that many leave out there. A date keeps its hyphens.
    """
    stem = file_name.rpartition(".")[0] or file_name
    spaced = re.sub(r"[_\s-]+", " ", stem)
    dated = re.sub(r"[_\s]+|(?<!\d)-+|-+(?!\d)", " ", stem)
    yield from dict.fromkeys(
        (stem, spaced, re.sub(r"[_.\s-]+", " ", stem), dated, language.as_title(spaced), stem.upper())
    )
