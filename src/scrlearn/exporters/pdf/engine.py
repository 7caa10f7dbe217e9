"""WeasyPrint, set up once per process: the bundled typefaces, the style sheet for paper, nothing fetched.

WeasyPrint draws text with Pango and cuts typefaces down with HarfBuzz. On Debian and Ubuntu they come with

    apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

`libharfbuzz-subset0` must be asked for by name: without it WeasyPrint works too, but three times slower, and
writes the time of day into the typefaces, so that the same document never gives the same bytes twice.

One typeface configuration serves all documents: making one for each costs about 0.2 MB that never comes back.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
import warnings
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import attrs

from scrlearn.errors import ExportError, SystemLibraryError
from scrlearn.exporters.markup import stylesheet
from scrlearn.exporters.pdf.finish import finish
from scrlearn.hooks.records import MAX_PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

# Pango's typeface map must not be used by two threads at once; nothing is lost, as layout is Python code.
_ONE_AT_A_TIME = threading.Lock()
_AS_IN_THE_FILE = {"pdf_variant": "pdf/a-3a"}
"""What the pages and the file they go into must both be told."""


def printed(page: str, *, identifier: bytes, most: int = MAX_PAGES, name: str = "") -> bytes:
    """Set a page of markup as a PDF. `identifier` goes into the file as its identity.

    `most` is the number of pages that it may have, and `name` how messages call it.

    Raises:
        ExportError: the markup refers to something outside itself, or has more pages.
        SystemLibraryError: Pango or HarfBuzz is not installed.
    """
    with _ONE_AT_A_TIME:
        engine = _engine()
        try:
            source = engine.html(string=page, url_fetcher=engine.fetcher)
            pages = source.render(font_config=engine.fonts, stylesheets=[engine.style], **_AS_IN_THE_FILE)
            if len(pages.pages) > most:
                raise too_many_pages(f"{len(pages.pages):,}", most, name)
            data: bytes = pages.write_pdf(finisher=finish, pdf_identifier=identifier, **_AS_IN_THE_FILE)
        except engine.fetching_error as error:  # a BaseException, so that WeasyPrint itself cannot swallow it
            message = f"the document refers to something outside itself, which is never opened: {error}"
            raise ExportError(message) from error
    return data


def too_many_pages(pages: str, most: int, name: str) -> ExportError:
    """Say that a document is too long, and what to do."""
    return ExportError(
        f"document {name!r} has {pages} pages, but {most:,} are allowed: divide it into several documents, "
        "or allow more (--max-pages, or max_pages= in Python)"
    )


@attrs.frozen(kw_only=True)
class _Engine:
    """What is made once: holds pointers into C libraries, so it never leaves its process."""

    html: Any
    fetcher: Any
    fetching_error: type[BaseException]
    fonts: Any
    style: Any


@cache
def _engine() -> _Engine:
    with _bundled_fonts_only():
        weasyprint = _weasyprint()
        from weasyprint import pdf  # noqa: PLC0415 - needs the libraries just looked for
        from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415
        from weasyprint.urls import FatalURLFetchingError, URLFetcher  # noqa: PLC0415

        fonts = FontConfiguration()
    pdf.ColorProfile = _closing(pdf.ColorProfile)
    fetcher = URLFetcher(allowed_protocols=["data"], allow_redirects=False, fail_on_errors=True)
    style = weasyprint.CSS(
        string=stylesheet(__package__, "paper.css"),
        font_config=fonts,
        url_fetcher=fetcher,
        media_type="print",
    )
    return _Engine(
        html=weasyprint.HTML, fetcher=fetcher, fetching_error=FatalURLFetchingError, fonts=fonts, style=style
    )


def _weasyprint() -> Any:  # noqa: ANN401 - the module has no types
    """Import WeasyPrint, or say which system library is not there."""
    with warnings.catch_warnings():
        # WeasyPrint only warns where HarfBuzz's subsetter is missing; here that is an error, raised below.
        warnings.simplefilter("ignore")
        try:
            import weasyprint  # noqa: PLC0415 - half a second, and fails without Pango
            from weasyprint.text import ffi  # noqa: PLC0415
        except OSError as error:
            raise _missing(f"Pango could not be loaded: {error}") from error
    if ffi.harfbuzz_subset is None:
        raise _missing("HarfBuzz's subsetter is not installed")
    return weasyprint


def _closing(profile: Callable[..., Any]) -> Callable[..., Any]:
    """Close the colour profile once it is read: WeasyPrint opens the one that it ships and leaves it open."""

    def read(file: IO[bytes], *rest: Any) -> Any:  # noqa: ANN401 - the class has no types
        with file:
            return profile(file, *rest)

    return read


def _missing(what: str) -> SystemLibraryError:
    return SystemLibraryError(
        f"a PDF needs libraries of the system: {what}. On Debian or Ubuntu: apt-get install {_PACKAGES}"
    )


@contextlib.contextmanager
def _bundled_fonts_only() -> Iterator[None]:
    """Let Fontconfig see the bundled typefaces and no other while its configuration is read.

    It reads the environment then and never again, so the environment is put back afterwards. Without a
    writable folder for its cache it would complain on stderr; scanning six files needs no lasting one.
    """
    configuration = Path(str(files("scrlearn") / "assets" / "fonts" / "fonts.conf"))
    if not configuration.is_file():
        message = (
            f"the bundled typefaces are not where they should be ({configuration}): install scrlearn again"
        )
        raise SystemLibraryError(message)
    with tempfile.TemporaryDirectory(prefix="scrlearn-") as cache_folder:
        wanted = {
            "FONTCONFIG_FILE": str(configuration),
            "FONTCONFIG_SYSROOT": None,
            "XDG_CACHE_HOME": cache_folder,
        }
        before = {name: os.environ.get(name) for name in wanted}
        _set_environment(wanted)
        try:
            yield
        finally:
            _set_environment(before)


def _set_environment(values: dict[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
