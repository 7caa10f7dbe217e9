"""What a layout or a check may ask of the host that calls it, on one page.

A request carries its host under this type: what every plugin offers, who offers it, and what is missing.
`scrlearn.PluginHost` answers all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrlearn.document import Document
    from scrlearn.hooks.providers import Provider
    from scrlearn.hooks.refusals import Refusal
    from scrlearn.model.presets import Preset
    from scrlearn.model.rules import RuleSet
    from scrlearn.model.themes import Theme, ThemeArea
    from scrlearn.model.word_lists import WordLists
    from scrlearn.problems import Problem, ProblemCode


class AskableLayout(Protocol):
    """A layout as others may see it: what it is called, which kind of subject it lays out, and its document.

    `default` says that a subject of this kind gets it where no layout is asked for.
    """

    @property
    def name(self) -> str:
        """What it is asked for by."""

    @property
    def subject(self) -> str:
        """The kind of subject that it lays out, such as `review`."""

    @property
    def summary(self) -> str:
        """What it makes, in a line."""

    @property
    def default(self) -> bool:
        """Whether it is the one that is used where none is asked for."""

    def __call__(self, subject: Any, request: Any) -> Document:  # noqa: ANN401 - a request's type names this one
        """Lay out a subject, as a `LayoutRequest` asks."""


class AskableExporter(Protocol):
    """A format as others may see it: what it is called, and which documents it refuses."""

    @property
    def name(self) -> str:
        """What it is asked for by."""

    @property
    def suffix(self) -> str:
        """How its files end, such as `.html`."""

    @property
    def layout(self) -> str:
        """The layout that the format is for; empty where it is for any."""

    @property
    def takes_attachments(self) -> bool:
        """Whether other files travel with it."""

    def refuses(self, document: Document) -> tuple[Refusal, ...]:
        """Say why the format cannot carry a document; nothing where it can."""


class AskableCheck(Protocol):
    """A check as others may see it: what it is called, what it looks at, and what it can report."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def subjects(self) -> tuple[str, ...]:
        """The kinds of subject that it looks at, such as `review`."""

    @property
    def codes(self) -> tuple[ProblemCode, ...]:
        """The codes that it can report."""

    @property
    def uses(self) -> tuple[str, ...]:
        """The kinds of record that it asks the host for."""

    def __call__(self, subject: Any, request: Any) -> Iterable[Problem]:  # noqa: ANN401 - as of a layout
        """Look at a subject, as a `CheckRequest` asks."""


class AskableHost(Protocol):
    """What is offered to the layout or check that asks, by scrlearn and by every plugin.

    >>> from scrlearn.hooks import LayoutRequest, PluginHost
    >>> host = LayoutRequest(host=PluginHost(entry_points=False)).host
    >>> host.presets["seven-minute"].title, "england-scr" in host.rulesets, host.incomplete("rulesets")
    ('7 Minute Briefing', True, ())
    """

    @property
    def rulesets(self) -> Mapping[str, RuleSet]:
        """Every rule set by id."""

    @property
    def presets(self) -> Mapping[str, Preset]:
        """Every kind of briefing by name."""

    @property
    def themes(self) -> Mapping[str, Theme]:
        """Every theme by id."""

    @property
    def theme_areas(self) -> Mapping[str, ThemeArea]:
        """Every area of themes by id."""

    @property
    def word_lists(self) -> Mapping[str, WordLists]:
        """The word lists of SMART by name."""

    @property
    def checks(self) -> Mapping[str, AskableCheck]:
        """Every check by name."""

    @property
    def catalogue(self) -> Mapping[str, ProblemCode]:
        """Every code that a check can report."""

    @property
    def layouts(self) -> Mapping[str, AskableLayout]:
        """Every layout by name."""

    @property
    def exporters(self) -> Mapping[str, AskableExporter]:
        """Every format by name."""

    @property
    def debug(self) -> bool:
        """Whether a report may repeat what an error in a check says of itself."""

    def providers(self, kind: str) -> Mapping[str, Provider]:
        """Say which plugin gave each of the `layouts`, `exporters`, `checks` ..., by its name."""

    def incomplete(self, *kinds: str) -> tuple[str, ...]:
        """Say which plugins could not give their `rulesets`, `checks` or `vocabularies`, for results to
        repeat.
        """
