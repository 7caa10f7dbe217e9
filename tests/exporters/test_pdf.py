"""The PDF: tagged, whole, the same everywhere."""

from __future__ import annotations

import concurrent.futures
import io
import logging
import os
import re
import sys
from itertools import pairwise

import attrs
import page as page_validation
import pikepdf
import pytest
from pdfminer.high_level import extract_text

from scrlearn.document import Document, ListBlock, Orientation, Section, as_text
from scrlearn.errors import ExportError, SystemLibraryError
from scrlearn.exporters.pdf import engine
from scrlearn.exporters.pdf.glyphs import drawable
from tests.exporters.extract import pdf_text
from tests.exporters.rendering import rendered
from tests.exporters.trees import DOCUMENTS, action_plan, briefing, everything, paragraph

pytestmark = pytest.mark.one_python

PROFILES = (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_3A)

GREETINGS = "Tŷ Gŵydd, Καλημέρα, Доброе утро, שלום, مرحبا"


def saying(text, **fields):
    """Return a document of one paragraph."""
    return Document(**{"id": "x", "title": "Title", "layout": "t", "blocks": (paragraph(text),), **fields})


def opened(document):
    """Render a document and open the PDF."""
    return pikepdf.open(io.BytesIO(rendered("pdf", document)))


def elements(pdf):
    """Yield every element of the tag tree in reading order."""

    def below(element):
        yield element
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, int) and "/S" in kid:
                yield from below(kid)

    yield from below(pdf.Root.StructTreeRoot.K[0])


def tags(pdf, *kinds):
    """Return the elements of some kinds."""
    return [element for element in elements(pdf) if str(element.S)[1:] in kinds]


def failures(data, profile):
    """Return what page-validation finds wrong with a PDF.

    It takes a compressed stream's last byte for part of the line end before `endstream` where that byte is
    a carriage return, as it is by chance in one of 256, and then counts the stream as too short.
    """
    report = page_validation.validate_pdf_bytes(data, profile=profile)
    miscounts = b"\r\nendstream" in data
    return [
        (failure.rule_id, failure.message)
        for failure in report.failures
        if not (miscounts and failure.rule_id.endswith("STREAM-LENGTH-001"))
    ]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_for_everybody_and_for_the_archive(name, profile):
    """One file passes both PDF/UA-1 and PDF/A-3a."""
    assert failures(rendered("pdf", DOCUMENTS[name]()), profile) == []


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_other_scripts_and_signs_pass_too(profile):
    """Letters from the second typeface and signs that none has leave no empty box behind."""
    assert failures(rendered("pdf", saying(f"{GREETINGS} 🎉 ☐ →", language="ar")), profile) == []


def test_language_and_title_are_said():
    """A reader's window shows the title, and a screen reader knows the language."""
    with opened(everything()) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title) == everything().title
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert bool(pdf.Root.MarkInfo.Marked)


def test_pictures_have_their_words():
    """The logo's alternative text is in its tag."""
    with opened(everything()) as pdf:
        assert [str(figure.Alt) for figure in tags(pdf, "Figure")] == [everything().masthead.logo.alt]


def test_heading_cells_say_what_they_head():
    """Header rows head columns; where the first column heads rows, its cells say so."""
    with opened(everything()) as pdf:
        scopes = [str(cell.A.Scope) for cell in tags(pdf, "TH")]
    assert scopes == ["/Column"] * 3 + ["/Row"] * 2 + ["/Column"] * 4


def test_headings_have_an_order():
    """There is one heading of level 1, first, and no level is skipped on the way down."""
    with opened(everything()) as pdf:
        levels = [int(str(heading.S)[2:]) for heading in tags(pdf, "H1", "H2", "H3", "H4", "H5", "H6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_list_items_hold_a_label_and_one_body():
    """Whatever is in an item stands in its one list body."""
    with opened(everything()) as pdf:
        kinds = [[str(kid.S) for kid in item.K] for item in tags(pdf, "LI")]
    assert kinds
    assert all(kind in (["/Lbl", "/LBody"], ["/LBody"]) for kind in kinds)


def test_a_list_inside_an_item_is_spoken_where_it_stands():
    """Inner lists come between the paragraphs of their item, not after it."""
    inner = ListBlock(items=((paragraph("second"),),))
    item = (ListBlock(items=((paragraph("first"),),)), paragraph("then"), inner, paragraph("third"))
    document = saying("", blocks=(ListBlock(items=(item,)), paragraph("last")))
    assert pdf_text(rendered("pdf", document)).split() == [
        "Title",
        "first",
        "then",
        "second",
        "third",
        "last",
    ]


def test_links_are_tagged_once_with_their_address():
    """Each link of the document is one tagged annotation, also where its text is strong."""
    with opened(everything()) as pdf:
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        addresses = [str(annotation.A.URI) for annotation in annotations]
        assert len(tags(pdf, "Link")) == len(annotations)
    assert addresses == [
        "https://example.org/a?b=1&c=2",
        "mailto:briefings@example.org",
        "mailto:board@example.org",
    ]


def test_only_bundled_typefaces_are_used_and_all_are_inside():
    """Every face is one of ours and embedded, also for other scripts and text in small print."""
    with opened(attrs.evolve(everything(), title=GREETINGS)) as pdf:
        descriptors = [item for item in pdf.objects if _is(item, "/FontDescriptor")]
        names = {str(item.FontName).split("+")[1] for item in descriptors}
        assert all("/FontFile2" in item or "/FontFile3" in item for item in descriptors)
    assert names
    assert all(name.startswith(("Atkinson-Hyperlegible-Next", "DejaVu-Sans")) for name in names)


def _is(item, kind):
    return isinstance(item, pikepdf.Dictionary) and str(item.get("/Type")) == kind


def test_metadata_holds_nothing_but_the_document():
    """There is no author and no path; the date is the document's own, or there is none."""
    with opened(everything()) as pdf:
        info = {name: str(value) for name, value in pdf.docinfo.items()}
    assert set(info) == {"/Title", "/Subject", "/Producer", "/CreationDate"}
    assert info["/CreationDate"].startswith("D:20260302")
    with opened(saying("No date.")) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}


def test_a_briefing_with_its_form_takes_two_pages():
    """Seven sections, three questions and the form fit on two sides of A4."""
    with opened(briefing()) as pdf:
        assert len(pdf.pages) == 2
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 595, 842]


def test_wide_documents_lie_on_their_side():
    """A landscape document has landscape pages, and its table's head comes again on each."""
    with opened(action_plan()) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 842, 595]
        assert len(tags(pdf, "THead")) == len(pdf.pages) == 2
    assert action_plan().orientation is Orientation.LANDSCAPE


@pytest.mark.parametrize(
    ("language", "foot"), [("en-GB", "Page 1 of 2"), ("cy", "Tudalen 1 o 2"), ("fr", "1 / 2")]
)
def test_the_foot_of_a_page_counts_in_the_documents_language(language, foot):
    """The page number is in the text of the page but, being furniture, not among the tags."""
    data = rendered("pdf", attrs.evolve(briefing(), language=language))
    assert foot in extract_text(io.BytesIO(data))
    assert foot not in " ".join(pdf_text(data).split())


def test_the_foot_of_a_page_shortens_a_long_title():
    """A title of many words does not push the page number off the page."""
    data = rendered("pdf", attrs.evolve(briefing(), title="long " * 60))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) <= 3
    assert "long…" in extract_text(io.BytesIO(data))


def test_lists_count_from_where_they_should():
    """A list that starts at four says four."""
    text = extract_text(io.BytesIO(rendered("pdf", everything())))
    assert "4. " in text
    assert "5. " in text


def test_bookmarks_follow_the_headings():
    """A reader can jump to each section."""
    with opened(everything()) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.children[0].title.startswith("1 Background")


def test_scripts_of_the_second_typeface_are_drawn():
    """Greek, Cyrillic, Hebrew and Arabic need no typeface of the machine."""
    assert drawable(GREETINGS) == GREETINGS
    text = pdf_text(rendered("pdf", saying("Καλημέρα, Доброе утро"))).split()
    assert text == ["Title", "Καλημέρα,", "Доброе", "утро"]


def test_signs_without_a_glyph_are_named():
    """An emoji is printed as what a screen reader would say; its joiners and selectors go with it."""
    assert drawable("Done 🥳!") == "Done [face with party horn and party hat]!"
    family = "👩\N{ZERO WIDTH JOINER}👧\N{VARIATION SELECTOR-16}"
    assert re.sub(r"[^ -~]", "", drawable(family)) == "[woman][girl]"
    assert "[face with party horn and party hat]" in " ".join(pdf_text(rendered("pdf", saying("🥳"))).split())


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("👋\N{EMOJI MODIFIER FITZPATRICK TYPE-4}!", "[waving hand sign]!"),
        ("☎\N{VARIATION SELECTOR-16} 999", "☎ 999"),
        ("👩🏽\N{ZERO WIDTH JOINER}⚕\N{VARIATION SELECTOR-16}", "[woman]⚕"),
        ("👩\N{ZERO WIDTH JOINER}👧", "[woman][girl]"),
    ],
    ids=["tone of skin", "selector", "all of them", "joiner"],
)
def test_what_only_changes_the_look_of_a_sign_is_not_spelt_out(written, printed):
    """Tones of skin, selectors and joiners leave nothing behind, not even beside signs that can be drawn."""
    assert drawable(written) == printed


def test_joiners_stay_beside_letters():
    """An Arabic letter takes another shape by the joiner after it."""
    letter = "\N{ARABIC LETTER HEH}\N{ZERO WIDTH JOINER}"
    assert drawable(letter) == letter


def test_private_characters_are_named_by_their_number():
    """A character without a name is not dropped in silence."""
    assert drawable("\ue123") == "[u+e123]"


def test_letters_without_a_glyph_are_refused_by_name():
    """A text in a script that no bundled typeface has is refused, naming letters and what to do."""
    with pytest.raises(ExportError, match=r"你 \(cjk unified ideograph-4f60\).*html, docx or email"):
        rendered("pdf", saying("你好"))


def test_many_missing_letters_are_counted():
    """A whole text in another script does not fill the message."""
    with pytest.raises(ExportError, match="and 3 more"):
        drawable("".join(map(chr, range(0x4E00, 0x4E08))))


def test_threads_share_one_engine():
    """Documents printed from several threads at once are what they are one by one."""
    alone = rendered("pdf", briefing())
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        together = [pool.submit(rendered, "pdf", briefing()) for _ in range(4)]
        assert all(future.result() == alone for future in together)


def test_other_documents_leave_no_trace():
    """A document has the same bytes whatever was printed before it."""
    first = rendered("pdf", briefing())
    rendered("pdf", everything())
    assert rendered("pdf", briefing()) == first


@pytest.mark.parametrize("name", DOCUMENTS)
def test_weasyprint_has_nothing_to_complain_of(name, caplog):
    """The markup and the style sheet hold nothing that is unknown, unreachable or without its words."""
    engine._engine.cache_clear()
    with caplog.at_level(logging.WARNING, "weasyprint"):
        rendered("pdf", DOCUMENTS[name]())
    assert caplog.messages == []


def test_the_environment_is_put_back(monkeypatch):
    """Fontconfig's settings are ours only while they are read."""
    monkeypatch.setenv("FONTCONFIG_FILE", "/somewhere/else.conf")
    monkeypatch.delenv("FONTCONFIG_SYSROOT", raising=False)
    engine._engine.cache_clear()
    before = dict(os.environ)
    rendered("pdf", saying("x"))
    assert dict(os.environ) == before


def test_markup_that_reaches_out_is_an_error():
    """Should a template ever refer to something outside, nothing is opened and the export fails."""
    for address in ("http://127.0.0.1:9/x.png", "file:///etc/hostname"):
        with pytest.raises(ExportError, match="outside itself"):
            engine.printed(f'<html lang="en"><img src="{address}" alt="">', identifier=b"x")


class NoPango:
    """An importer for which Pango is not there, as WeasyPrint finds out."""

    def find_spec(self, name, *_):
        """Fail as the loader of a missing library does."""
        if name == "weasyprint":
            message = "cannot load library 'libpango-1.0-0'"
            raise OSError(message)


def test_without_pango_the_message_says_what_to_install(monkeypatch):
    """A missing library is named with the command that brings it."""
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(SystemLibraryError, match=r"apt-get install .*libpangoft2-1.0-0 libharfbuzz-subset0"):
        engine._weasyprint()


def test_without_the_subsetter_of_harfbuzz_nothing_is_printed(monkeypatch):
    """Without it the bytes would depend on the clock, so that it is an error and not a warning."""
    rendered("pdf", saying("x"))
    monkeypatch.setattr("weasyprint.text.ffi.harfbuzz_subset", None)
    with pytest.raises(SystemLibraryError, match="libharfbuzz-subset0"):
        engine._weasyprint()


def test_long_words_stay_on_the_page():
    """An address that is longer than a line is broken, not cut off."""
    word = "https://example.org/" + "a" * 300
    assert word in "".join(pdf_text(rendered("pdf", saying(word))).split())


def test_a_document_of_many_pages_is_printed():
    """Two hundred rows run over many pages, in order."""
    rows = action_plan(200)
    with opened(rows) as pdf:
        assert len(pdf.pages) > 10


def test_empty_sections_are_printed():
    """A heading with nothing below it is no fault of the format."""
    section = Section(heading=as_text("Nothing yet"), blocks=(), anchor="nothing")
    assert pdf_text(rendered("pdf", saying("x", blocks=(section,)))).split() == ["Title", "Nothing", "yet"]
