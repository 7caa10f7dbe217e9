"""The records that plugins give, and the requests their functions are called with.

A record's function may be given as text, `"package.module:function"`, and is then imported when it is first
called: listing what plugins offer loads none of them.
"""

from __future__ import annotations

import pkgutil
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn._memory import Memory
from scrlearn.hooks.guarding import as_several
from scrlearn.hooks.refusals import Refusal, refuse, sound_refusal
from scrlearn.model.audience import PUBLIC, Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scrlearn.document import Document
    from scrlearn.hooks.asking import AskableHost
    from scrlearn.model.presets import Preset
    from scrlearn.model.register import Register
    from scrlearn.model.subjects import Subject
    from scrlearn.model.themes import Theme, ThemeArea
    from scrlearn.model.word_lists import WordLists
    from scrlearn.problems import Problem, ProblemCode

    Render = Callable[[Document, "RenderRequest"], bytes]
    Refuse = Callable[[Document], Iterable[Refusal]]
    Build = Callable[[Any, "LayoutRequest"], Document]
    Run = Callable[[Any, "CheckRequest"], Iterable[Problem]]
    VocabularyRecord = Preset | Theme | ThemeArea | WordLists


MAX_PAGES = 500
"""The pages that a document may have where nobody says otherwise; a review has 30 to 200."""


def _imported(function: Any) -> Any:  # noqa: ANN401 - the caller's annotation says what it is
    return pkgutil.resolve_name(function) if isinstance(function, str) else function


@attrs.frozen(kw_only=True)
class Attachment:
    """A file that travels with an email."""

    name: str
    media_type: str
    data: bytes = attrs.field(repr=lambda data: f"<{len(data)} bytes>")


@attrs.frozen(kw_only=True)
class RenderRequest:
    """What an exporter is asked beside the document: for whom, what travels with it, how many pages at most.

    A format that has no pages needs no limit of them.
    """

    audience: Audience = PUBLIC
    attachments: tuple[Attachment, ...] = ()
    max_pages: int = MAX_PAGES


@attrs.frozen(kw_only=True)
class LayoutRequest:
    """What a layout is asked beside the subject: for whom, and the host whose rule sets and words it may
    ask.
    """

    host: AskableHost
    audience: Audience = PUBLIC


def _unheard(_message: str) -> None:
    """Nobody repeats what a check says that is called outside a report."""


@attrs.frozen(kw_only=True)
class CheckRequest:
    """What a check is asked beside the subject: the host, whose rule sets, layouts and words it may ask.

    `formats` names the formats that the subject is wanted in, and `layout` the layout, None where nobody
    said. `register` holds the
    names that must not be published, where a register was given. A check may look for them, and must not
    repeat them. `document` is what is about to be published, where something is. A check that could not look
    at everything says so by `incomplete`, and the report repeats it. `memory` holds what was
    worked out of the subject for as long as there is a request: its texts, and what identifies in them.
    """

    host: AskableHost
    audience: Audience = PUBLIC
    register: Register | None = None
    formats: tuple[str, ...] | None = None
    layout: str | None = None
    document: Document | None = None
    incomplete: Callable[[str], None] = attrs.field(default=_unheard, eq=False, repr=False)
    memory: Memory = attrs.field(factory=Memory, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Exporter:
    """A format: how a document becomes bytes.

    `name` is what `--to` takes, `suffix` ends the file's name and finds the format by it. `layout` names the
    layout that the format is for, where the subject has it and none was asked for (a tracker wants the action
    plan). `takes_attachments` says that the format can carry other files, as email does. `render` must
    return the same bytes for the same document and open neither file nor address.

    >>> Exporter(
    ...     name="txt",
    ...     suffix=".txt",
    ...     media_type="text/plain",
    ...     summary="Plain text",
    ...     render=lambda document, request: document.title.encode(),
    ... ).suffix
    '.txt'
    """

    name: str
    suffix: str
    media_type: str
    summary: str
    render: Render | str
    layout: str = ""
    takes_attachments: bool = False
    refusals: Refuse | str | None = None

    def refuses(self, document: Document) -> tuple[Refusal, ...]:
        """Say why the format cannot carry a document; nothing where it can."""
        if self.refusals is None:
            return ()
        refusals: Refuse = _imported(self.refusals)
        return tuple(dict.fromkeys(map(sound_refusal, as_several(refusals(document), "Refusal records"))))

    def __call__(self, document: Document, request: RenderRequest) -> bytes:
        """Render a document.

        Raises:
            ExportError: the format refuses it.
        """
        refuse(document, self.refuses(document))
        render: Render = _imported(self.render)
        return render(document, request)


@attrs.frozen(kw_only=True)
class Layout:
    """A way to lay out a kind of subject as a document.

    `subject` is the `kind` of subject it takes (`review`, `briefing`, `bulletin`); `default` marks the layout
    that such a subject gets when none is asked for.
    """

    name: str
    subject: str
    summary: str
    build: Build | str
    default: bool = False

    def __call__(self, subject: Subject, request: LayoutRequest) -> Document:
        """Lay out a subject for an audience."""
        build: Build = _imported(self.build)
        return build(subject, request)


@attrs.frozen(kw_only=True)
class Check:
    """A check: which problems it can report, in which kinds of subject.

    `codes` are its entries in the catalogue. `run` yields problems of those codes only; it opens nothing
    and changes nothing. `uses` names what it asks the host for (`vocabularies`): a plugin that failed to give
    those makes the report incomplete.
    """

    name: str
    subjects: tuple[str, ...]
    codes: tuple[ProblemCode, ...]
    run: Run | str
    uses: tuple[str, ...] = ()

    def __call__(self, subject: Subject, request: CheckRequest) -> Iterable[Problem]:
        """Run the check on a subject."""
        run: Run = _imported(self.run)
        return run(subject, request)
