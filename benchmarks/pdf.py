"""How long a briefing takes as a PDF, beside two ways of using WeasyPrint by hand.

    naive     HTML(string=...).write_pdf(): typefaces and style sheet are read again for every document
    reused    one FontConfiguration and one CSS object for all, untagged and otherwise plain
    scrlearn  the same, with tags, PDF/A-3a, PDF/UA-1, checks of the document and its templates

All three set the same markup; the last two in the bundled typefaces, the naive one in the system's. The ways
take turns, so that a busy machine slows them alike, and the fastest of each is the least disturbed figure.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from scrlearn.exporters.html import embedded
from scrlearn.exporters.markup import markup, own_style, stylesheet
from scrlearn.exporters.pdf import engine
from tests.exporters.rendering import rendered
from tests.exporters.trees import briefing

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 20


def main() -> None:
    """Measure the three ways in turns and print the median of each, and our ratio to the reused one."""
    document = briefing()
    style = stylesheet("scrlearn.exporters.pdf", "paper.css")
    page = markup(
        document,
        "paper",
        logo=embedded(document.masthead.logo),
        policy="",
        short_title=document.title,
        style=own_style(document),
    )
    rendered("pdf", document)  # sets the engine up, once per process
    ready = engine._engine()  # noqa: SLF001 - the same typefaces for all three
    reused_style = ready.style

    def naive() -> None:
        ready.html(string=page.replace("</style>", f"{style}</style>", 1)).write_pdf()

    def reused() -> None:
        ready.html(string=page).write_pdf(font_config=ready.fonts, stylesheets=[reused_style])

    ways: dict[str, Callable[[], object]] = {
        "naive": naive,
        "reused": reused,
        "scrlearn": lambda: rendered("pdf", document),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            gc.collect()  # each way pays for its own garbage only
            start = time.perf_counter()
            way()
            taken[name].append(1000 * (time.perf_counter() - start))

    medians = {name: statistics.median(times) for name, times in taken.items()}
    fastest = {name: min(times) for name, times in taken.items()}
    for name, median in medians.items():
        print(f"{name:9} {median:7.1f} ms a briefing (median), {fastest[name]:.1f} (fastest)")
    for other, wanted in (("reused", " (at most 1.2 wanted)"), ("naive", "")):
        ratio, least = medians["scrlearn"] / medians[other], fastest["scrlearn"] / fastest[other]
        print(f"scrlearn / {other}: {ratio:.2f} by medians, {least:.2f} by the fastest{wanted}")


if __name__ == "__main__":
    main()
