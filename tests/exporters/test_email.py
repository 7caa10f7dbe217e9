"""The e-mail: a whole message that says the same with pictures and HTML off."""

from __future__ import annotations

import email
import email.policy
import io
import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTContainer

from scrlearn.document import (
    Callout,
    Cell,
    Column,
    Document,
    FieldGrid,
    Form,
    Mail,
    Masthead,
    Table,
    Term,
    Terms,
)
from scrlearn.errors import ExportError
from scrlearn.exporters.email import MOST_HTML, message
from scrlearn.hooks.records import Attachment, RenderRequest
from tests.exporters.extract import mail_part
from tests.exporters.rendering import rendered
from tests.exporters.trees import (
    DOCUMENTS,
    action_plan,
    briefing,
    everything,
    logo,
    mail,
    newsletter,
    paragraph,
    response_form,
)

WORD_FORM = Attachment(
    name="child-b-briefing.docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    data=b"PK\x03\x04 a Word form",
)

BREAKING = ("\r", "\n", "\r\n", "\x00", "\x0b", "\x0c", "\x1b", "\x85", "\u2028", "\u2029")


def parsed(document, *attachments):
    """Render a document and read the message as a mail program does."""
    return email.message_from_bytes(rendered("email", document, *attachments), policy=email.policy.default)


def titled(title="Title", **fields):
    """Return a short document."""
    return Document(**{"id": "x", "title": title, "layout": "t", "blocks": (paragraph("Body."),), **fields})


def sent_by(**fields):
    """Return a short document with these mail fields."""
    return titled(mail=Mail(**fields))


def page(document):
    """Return the HTML part, parsed."""
    return lxml_html.document_fromstring(mail_part(rendered("email", document), "html"))


def shape(part):
    """Return the structure of a message."""
    kind = part.get_content_type()
    return (kind, [shape(child) for child in part.iter_parts()]) if part.is_multipart() else kind


def test_message_has_the_structure_that_mail_programs_expect():
    """Plain text first, HTML with its logo second, attachments beside them."""
    alternative = ("multipart/alternative", ["text/plain", ("multipart/related", ["text/html", "image/png"])])
    assert shape(parsed(everything(), WORD_FORM)) == ("multipart/mixed", [alternative, WORD_FORM.media_type])
    assert shape(parsed(everything())) == alternative
    assert shape(parsed(titled())) == ("multipart/alternative", ["text/plain", "text/html"])


def test_headers_are_those_of_the_document():
    """Subject, sender, reply address and date come from the document and nowhere else."""
    made = parsed(everything())
    assert made["Subject"] == "Everything in one message"
    assert made["From"] == "Harbourshire SCB <board@example.org>"
    assert made["Reply-To"] == "briefings@example.org"
    assert made["Date"] == "Mon, 02 Mar 2026 09:00:00 +0000"
    assert made["Content-Language"] == "en-GB"
    assert re.fullmatch(r"<[0-9a-f]{40}@example\.org>", made["Message-ID"])
    assert not any(header.defects for header in made.values() if hasattr(header, "defects"))


def test_what_is_not_known_is_left_out():
    """Without addresses and date there are no such headers, and the title is the subject."""
    made = parsed(titled("Learning"))
    assert made["Subject"] == "Learning"
    assert {"From", "Reply-To", "Date", "List-Unsubscribe", "To"} & set(made.keys()) == set()
    assert made["Message-ID"].endswith("@scrlearn.invalid>")


def test_file_opens_as_a_message_to_be_sent():
    """The file is marked as not sent yet; the message for an SMTP client is not."""
    assert parsed(titled())["X-Unsent"] == "1"
    assert "X-Unsent" not in message(titled(), RenderRequest())


@pytest.mark.parametrize("character", BREAKING, ids=ascii)
@pytest.mark.parametrize(
    "place", ["title", "subject", "sender", "name", "reply", "unsubscribe", "attachment"]
)
def test_control_characters_never_reach_a_header(place, character):
    """Whatever could begin another header is refused wherever a header is made from data."""
    forged = f"x{character}Bcc: everyone@example.org"
    document, attachments = {
        "title": (titled(forged), ()),
        "subject": (titled(subject_line=forged), ()),
        "sender": (sent_by(sender=f"a{forged}@example.org"), ()),
        "name": (sent_by(sender="a@example.org", sender_name=forged), ()),
        "reply": (sent_by(reply_to=f"a{forged}@example.org"), ()),
        "unsubscribe": (sent_by(unsubscribe=f"https://example.org/{forged}"), ()),
        "attachment": (titled(), (attrs.evolve(WORD_FORM, name=forged + ".docx"),)),
    }[place]
    with pytest.raises(ExportError, match=r"U\+"):
        rendered("email", document, *attachments)


@given(st.text(min_size=1))
def test_a_subject_passes_whole_or_not_at_all(subject):
    """Any text either is refused or comes back as it was, and no other header appears."""
    try:
        data = rendered("email", titled(subject_line=subject))
    except ExportError:
        return
    made = email.message_from_bytes(data, policy=email.policy.default)
    assert " ".join(made["Subject"].split()) == " ".join(subject.split())
    assert set(made.keys()) == {
        "Subject",
        "Message-ID",
        "MIME-Version",
        "Content-Type",
        "Content-Language",
        "X-Unsent",
    }


@pytest.mark.parametrize(
    "address", ["a@b@c", "nobody", "a b@example.org", "<a@example.org>", "a@localhost", "a@b.c, d@e.f"]
)
@pytest.mark.parametrize("field", ["sender", "reply_to"])
def test_malformed_addresses_are_refused(field, address):
    """The library would write some of them as an empty address without a word."""
    with pytest.raises(ExportError, match="email address"):
        rendered("email", sent_by(**{field: address}))


def test_names_of_senders_may_hold_anything_printable():
    """Commas, quotes and letters with accents are quoted or encoded, and read back."""
    name = 'Bwrdd Diogelu Tŷ Gŵydd, "Plant"'
    made = parsed(sent_by(sender="a@example.org", sender_name=name))
    assert made["From"].addresses[0].display_name == name
    assert made["From"].addresses[0].addr_spec == "a@example.org"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/u?id=1", "<https://example.org/u?id=1>"),
        ("https://example.org/tŷ/{id}", "<https://example.org/t%C5%B7/%7Bid%7D>"),
        ("mailto:leave@example.org", "<mailto:leave@example.org>"),
        ("http://example.org/u", None),
        ("", None),
    ],
)
def test_unsubscribing_is_offered_only_at_a_real_address(address, expected):
    """Nothing is promised without an address; what is not ASCII is written as a web address may be."""
    made = parsed(sent_by(unsubscribe=address))
    assert (made["List-Unsubscribe"], made["List-Unsubscribe-Post"]) == (expected, None)


@pytest.mark.parametrize(
    ("address", "promised"),
    [
        ("https://example.org/u", "List-Unsubscribe=One-Click"),
        ("mailto:leave@example.org", None),
        ("http://example.org/u", None),
        ("", None),
    ],
)
def test_one_click_is_promised_only_where_the_document_says_so(address, promised):
    """A page that asks a question is no one-click address (RFC 8058), and only an https: one can be."""
    made = parsed(sent_by(unsubscribe=address, unsubscribe_one_click=True))
    assert made["List-Unsubscribe-Post"] == promised


def test_preheader_comes_first_and_is_hidden():
    """Mail programs show the first words of the body beside the subject; readers do not see them twice."""
    first = page(everything()).find("body")[0]
    assert first.text == mail().preheader
    assert "display: none" in first.get("style")
    assert mail().preheader not in mail_part(rendered("email", everything()), "plain")


def test_html_loads_nothing():
    """The only picture is the logo, by its Content-ID, which the message holds; nothing is remote or SVG."""
    root = page(everything())
    (source,) = root.xpath("//@src")
    (part,) = (part for part in parsed(everything()).walk() if part["Content-ID"])
    assert source == "cid:" + part["Content-ID"].strip("<>")
    assert part.get_content() == logo().data
    assert part.get_content_disposition() == "inline"
    assert not root.xpath("//svg | //script | //link | //style")
    assert b"url(" not in rendered("email", everything())


def test_logo_says_its_size_and_its_words():
    """Mail programs that block pictures keep the place and show the words."""
    (image,) = page(everything()).xpath("//img")
    assert (image.get("width"), image.get("height")) == ("160", "64")
    assert image.get("alt") == logo().alt


def test_a_jpeg_logo_stays_a_jpeg():
    """A photograph is carried as it is."""
    made = parsed(titled(masthead=Masthead(logo=logo("JPEG"))))
    assert [part.get_filename() for part in made.walk() if part["Content-ID"]] == ["logo.jpg"]


def test_style_is_in_the_elements():
    """Colours are written out: few mail programs know variables or style sheets."""
    data = mail_part(rendered("email", everything()), "html")
    assert "var(" not in data
    assert page(everything()).xpath("//td[@class='head']/@style")[0].count("#8a7500") == 1


def test_tables_that_only_place_things_say_so():
    """A screen reader reads through layout tables; tables of data keep their headings."""
    root = page(everything())
    data, rest = (
        root.xpath("//table[contains(@class, 'data')]"),
        root.xpath("//table[not(contains(@class, 'data'))]"),
    )
    assert all(table.get("role") == "presentation" for table in rest)
    assert all(table.find("caption") is not None and table.xpath("thead//th[@scope='col']") for table in data)


PHONE = 345
"""What a telephone of 360 px leaves a message, in px."""

LONG = "https://www.harbourshire.example.org/" + "learningfromcasereviews" * 6
"""An address with hardly a place where a line may end."""


def widest(document, width):
    """Set a message as wide as a screen, by a rendering engine, and return where its text ends, in px."""
    weasyprint = pytest.importorskip("weasyprint")
    source = mail_part(rendered("email", document), "html")
    screen = f"<style>@page {{ size: {width}px 20000px; margin: 0 }}</style></head>"
    pdf = weasyprint.HTML(string=source.replace("</head>", screen)).write_pdf(uncompressed_pdf=True)

    def ends(item):
        if isinstance(item, LTChar):
            yield item.x1 if item.get_text().strip() else 0
        elif isinstance(item, LTContainer):
            for inside in item:
                yield from ends(inside)

    return max(end for page in extract_pages(io.BytesIO(pdf)) for end in ends(page)) * 96 / 72


def table_of(columns, text="Value"):
    """Return a table of so many columns and two rows."""
    return Table(
        caption="Actions",
        columns=tuple(Column(key=f"k{number}", heading=f"Part {number}") for number in range(columns)),
        rows=(tuple(Cell(blocks=(paragraph(f"{text} {number}"),)) for number in range(columns)),) * 2,
    )


@pytest.mark.one_python
@pytest.mark.parametrize("name", DOCUMENTS)
def test_messages_fit_a_telephone(name):
    """Nobody has to scroll sideways to read a line to its end."""
    assert widest(DOCUMENTS[name](), PHONE) <= PHONE


@pytest.mark.one_python
@pytest.mark.parametrize(
    "document",
    [
        titled("x" * 10_000),
        titled(blocks=(paragraph(LONG),)),
        titled(blocks=(paragraph(f"[{LONG}]({LONG})"),)),
        titled(blocks=(Callout(heading=LONG, blocks=(paragraph(LONG),)),)),
        titled(blocks=(Terms(items=(Term(term=LONG, blocks=(paragraph(LONG),)),)),)),
        titled(blocks=(table_of(4, LONG),)),
        titled(blocks=(table_of(7, LONG),)),
        titled(footer=(paragraph(LONG),)),
    ],
    ids=["title", "text", "link", "callout", "terms", "table", "stacked table", "foot"],
)
def test_words_longer_than_a_line_are_broken(document):
    """An address or a title of one word never makes the whole message wider than the screen."""
    assert widest(document, PHONE) <= PHONE


def test_wide_tables_are_stacked():
    """A table that a telephone has no room for names its columns once, and then each value of each row."""
    root = page(titled(blocks=(table_of(5),)))
    headings = [f"Part {number}" for number in range(5)]
    assert not root.xpath("//table[contains(@class, 'data')]")
    assert root.xpath("string(//p[@class='caption'])") == "Actions"
    assert root.xpath("string(//p[@class='columns'])").split(" | ") == headings
    said = [
        [item.text_content() for item in row.findall("li")] for row in root.xpath("//ul[@class='record']")
    ]
    assert said == [[f"Part {number}: Value {number}" for number in range(5)]] * 2


def test_narrow_tables_stay_tables():
    """Up to four columns have room, and a screen reader can walk them."""
    root = page(titled(blocks=(table_of(4),)))
    assert len(root.xpath("//table[contains(@class, 'data')]//th[@scope='col']")) == 4
    assert not root.xpath("//ul")


def test_tables_whose_words_have_no_room_are_stacked():
    """Four columns of long words would break them all; three keep a column as wide as its longest word."""
    assert not page(titled(blocks=(table_of(4, "Recommendation"),))).xpath("//table[@class='data']")
    table = attrs.evolve(
        table_of(3, "Recorded"),
        columns=(*table_of(2).columns, Column(key="c", heading="Source", width=20)),
    )
    shares = page(titled(blocks=(table,))).xpath("//table[@class='data']//col/@width")
    assert [int(share.rstrip("%")) >= 100 * 8 * 7.5 / 281 for share in shares] == [True] * 3


def test_wide_grids_of_a_form_are_stacked():
    """The team's actions have five columns and one list for each row."""
    grid = next(part for part in response_form().parts if isinstance(part, FieldGrid))
    columns = (*grid.columns, *grid.columns)[:5]
    form = Form(subject_id="x", parts=(attrs.evolve(grid, columns=columns),))
    rows = page(titled(blocks=(form,))).xpath("//ul[@class='record']")
    expected = [f"{column.label}: {column.prompt}" for column in columns]
    assert [[item.text_content() for item in row.findall("li")] for row in rows] == [expected] * grid.rows


def test_a_checkbox_is_drawn_as_one():
    """The box is a character, which every mail program shows; a screen reader says the statement alone."""
    (box,) = page(everything()).xpath("//dd[contains(@class, 'checkbox')]/span[@aria-hidden='true']")
    assert box.text == "☐"
    assert box.tail + box.getnext().text == " We discussed the briefing and need no action"


def test_attachments_arrive_as_they_were():
    """The Word form can be opened from the message under its own name."""
    (part,) = parsed(briefing(), WORD_FORM).iter_attachments()
    assert part.get_filename() == WORD_FORM.name
    assert part.get_content() == WORD_FORM.data


@pytest.mark.parametrize("name", ["", "../a.docx", "a/b.docx", "C:\\a.docx", ".."])
def test_attachments_are_named_without_a_folder(name):
    """A name must not point anywhere on the reader's machine."""
    with pytest.raises(ExportError, match="cannot name an attachment"):
        rendered("email", titled(), attrs.evolve(WORD_FORM, name=name))


@pytest.mark.parametrize("kind", ["", "docx", "message/rfc822", "multipart/mixed", "text/html; charset=x"])
def test_attachments_say_what_they_are(kind):
    """A media type that is none, or would open a message inside the message, is refused."""
    with pytest.raises(ExportError, match="media type"):
        rendered("email", titled(), attrs.evolve(WORD_FORM, media_type=kind))


def test_a_message_that_would_be_cut_off_is_refused():
    """Mail programs hide the end of a long message; a long plan goes as an attachment."""
    with pytest.raises(ExportError, match="attached as docx or pdf"):
        rendered("email", action_plan(200))


@pytest.mark.parametrize("name", ["briefing", "newsletter"])
def test_usual_messages_stay_far_below_the_limit(name):
    """What boards send takes a fraction of what mail programs show."""
    assert len(mail_part(rendered("email", DOCUMENTS[name]()), "html").encode()) < MOST_HTML / 3


def test_lines_are_short_and_plain_ascii():
    """Every mail server on the way can carry the message."""
    data = rendered("email", titled("Tŷ Gŵydd 🎉 " * 50, blocks=(paragraph("word " * 5000),)), WORD_FORM)
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_different_messages_have_different_names():
    """What is attached is part of what a message is."""
    plain, attached = parsed(briefing()), parsed(briefing(), WORD_FORM)
    assert plain["Message-ID"] != attached["Message-ID"]
    assert plain["Message-ID"] == parsed(briefing())["Message-ID"]


def test_plain_text_reads_well():
    """The newsletter as a reader without HTML gets it."""
    text = mail_part(rendered("email", newsletter()), "plain")
    assert text.startswith("Harbourshire Safeguarding Children Board\n\nLearning from case reviews\n====")
    assert "What triggers a review?\n-----------------------\n" in text
    assert "\n• analysis of family history\n• assessment" in text
    assert "\n1. Open the attached briefing.\n2. Discuss" in text
    assert "To book\n  Book a place <https://example.org/training>\n" in text
    assert "3. Send it back to briefings@example.org.\n" in text
    assert max(map(len, text.splitlines())) <= 76


def test_plain_text_says_tables_row_by_row():
    """Each value stands behind its heading, so that no column has to be followed with the eye."""
    text = mail_part(rendered("email", everything()), "plain")
    assert "Actions & owners\nAction | Owner | Due\n" in text
    assert "  Action: Ask about sleep at every visit\n  Owner: Named nurse\n  Due: 30 June 2026\n" in text


def test_plain_text_shows_the_form():
    """Labels stand above their prompts, and a checkbox is one."""
    text = mail_part(rendered("email", everything()), "plain")
    assert "Organisation\n    Name of your organisation\n" in text
    assert "    [ ] We discussed the briefing and need no action\n" in text


def test_plain_text_never_breaks_an_address():
    """A long address stays whole, so that it can be followed."""
    address = "https://example.org/" + "long-path/" * 20
    text = mail_part(
        rendered("email", titled(blocks=(paragraph(f"Read [the guidance]({address})."),))), "plain"
    )
    assert f"<{address}>." in text


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[01632 960 123](tel:01632960123)", "01632 960 123"),
        ("[01632 960 123](tel:+441632960123)", "01632 960 123"),
        ("[Ring us](tel:01632960123)", "Ring us <tel:01632960123>"),
        ("[board@example.org](mailto:board@example.org)", "board@example.org"),
        ("[Board@example.org](mailto:board@example.org?subject=Reviews)", "Board@example.org"),
        ("[Write to us](mailto:board@example.org)", "Write to us <mailto:board@example.org>"),
        ("[chair@example.org](mailto:board@example.org)", "chair@example.org <mailto:board@example.org>"),
    ],
)
def test_plain_text_says_numbers_and_addresses_once(link, said):
    """No address follows a number or e-mail address that is the text of its link; one that differs does."""
    text = mail_part(rendered("email", titled(blocks=(paragraph(link),))), "plain")
    assert text == f"Title\n=====\n\n{said}\n"
