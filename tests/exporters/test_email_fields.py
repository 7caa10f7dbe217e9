"""The header of an e-mail: whatever stands in a field comes out as that field's value, and as nothing else.

Each law is held in two mail programs that have nothing to do with one another.
"""

from __future__ import annotations

import copy
import email
import email.policy
import pickle
import re
import smtplib
from datetime import date
from email.header import decode_header, make_header
from email.utils import parseaddr
from functools import cache
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrlearn.document import Document, Mail, Masthead
from scrlearn.errors import ExportError
from scrlearn.exporters.email import fields, message, render
from scrlearn.hooks.records import Attachment, RenderRequest
from tests.exporters.mail_readers import READERS, encoded_words, longest_line, seen_by_python
from tests.exporters.trees import logo, paragraph

BCC = "Child N =?utf-8?q?x=0d=0aBcc:_everyone=40evil.example?="
BODY = "Board =?utf-8?q?x=0d=0aBcc:_everyone=40evil.example=0d=0a=0d=0aNew_body?="
LONG_NAME = "Hampshire, Isle of Wight, Portsmouth and Southampton Safeguarding Children Partnerships"
REGISTERED = "Child =?utf-8?b?QWRhIEV4ZW1wbGFy?="

PIECES = [
    *(
        "=?",
        "?=",
        "=",
        "?",
        "=?utf-8?q?",
        "=?UTF-8?B?",
        "=?iso-8859-1?Q?a=0A?=",
        "=?utf-8?b?QWRh?=",
        "=?x?q??=",
    ),
    *(
        " ",
        "  ",
        ",",
        ";",
        ":",
        "<",
        ">",
        "(",
        ")",
        "@",
        '"',
        "\\",
        '\\"',
        "<evil@evil.example>",
        "a@b.example,",
    ),
    *(
        "%",
        "*",
        "'",
        "utf-8''",
        "=0d=0a",
        "\\r\\n",
        "Tŷ",
        "ﷺ",
        "👩‍👧",
        "\u00a0",
        "\u200b",
        "\u202e",
        "x" * 80,
        "ŵ" * 60,
    ),
]

# What has no effect on a page and none in a header, but is taken away by some reader: the mark of byte order.
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(LETTERS, max_size=12)), max_size=12).map("".join)
ADDRESSES = st.from_regex(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,20}@[a-z0-9-]{1,20}(\.[a-z]{2,5}){1,2}", fullmatch=True
)
FILE_NAMES = TEXTS.map(lambda text: re.sub(r'[<>:"/\\|?*]', "", text).strip()).filter(
    lambda name: name not in ("", ".", "..") and len(name.encode()) <= fields.LONGEST_FILE_NAME
)
WEB_ADDRESSES = TEXTS.map(lambda text: "https://example.org/" + re.sub(r"[\s<>\"'`\\]", "", text))


def document(**changes):
    """Return a short document whose header is what is tried."""
    content = {"id": "x", "title": "Title", "layout": "t", "blocks": (paragraph("Body."),), **changes}
    return Document(**content)


def sent_by(name="", address="board@example.org", **changes):
    """Return a document of this sender."""
    return document(mail=Mail(sender=address, sender_name=name, **changes))


def carrying(name):
    """Return a request that carries a file of that name."""
    return RenderRequest(attachments=(Attachment(name=name, media_type="application/pdf", data=b"%PDF-1.7"),))


def seen(tree, request=None):
    """Return what each reader sees of a message; None where the document is refused."""
    try:
        data = render(tree, request or RenderRequest())
    except ExportError:
        return None
    assert longest_line(data) <= 998
    return [read(data) for read in READERS.values()]


@cache
def parts():
    """Return the parts that the same document has under a header that nobody doubts."""
    return seen_by_python(render(document(), RenderRequest())).parts


NAMES = ["Content-Language", "Content-Type", "MIME-Version", "Message-ID", "Subject", "X-Unsent"]
"""The headers of every message; others stand only where the document has a text for them."""


@given(TEXTS.filter(bool))
@example(BCC)
@example(REGISTERED)
@example("x" * 1200)
def test_a_subject_is_what_it_says_and_nothing_else(subject):
    """Both readers see the subject letter for letter, the headers of every message and the same parts."""
    for made in seen(document(subject_line=subject)):
        assert made.subject == subject
        assert made.names == NAMES
        assert made.parts == parts()


@given(TEXTS)
@example(BCC)
@example(BODY)
@example(LONG_NAME)
@example(LONG_NAME.replace("Isle", "<a@b> Isle"))
@example("Bwrdd Diogelu Plant ac Oedolion Tŷ Gŵydd a Gogledd Cymru, y Bwrdd Rhanbarthol")
def test_a_senders_name_is_what_it_says_and_nothing_else(name):
    """Both readers see one sender with that name; a name that needs several encoded words may gain or lose
    spaces beside others, in Python's parser.
    """
    readings = seen(sent_by(name))
    for made in readings or ():
        ((shown, address),) = made.senders
        assert shown.split() == name.split()
        assert address == "board@example.org"
        assert made.names == sorted([*NAMES, "From"])
        assert made.parts == parts()
    assert readings or len(name) > 150


@pytest.mark.parametrize(
    "name",
    [
        BCC,
        BODY,
        LONG_NAME,
        f"{LONG_NAME} <a@b>",
        'Tees, "Wear" \\ and Tyne (Board); of: many <a@b.example>, c@d.example',
        "Bwrdd Diogelu Plant ac Oedolion Tŷ Gŵydd a Gogledd Cymru",
        "x" * 400,
        "ŵ" * 200,
    ],
)
def test_a_senders_name_is_exact(name):
    """Names that boards have, and names that are made to do harm, are seen letter for letter."""
    for made in seen(sent_by(name)):
        assert made.senders == [(name, "board@example.org")]


@given(FILE_NAMES)
@example("x" * 250 + ".docx")
@example("ŵ" * 120 + ".docx")
@example("a; filename=b.exe")
@example("utf-8''%41.docx")
def test_the_name_of_a_file_is_what_it_says_and_nothing_else(name):
    """Both readers see the attachment under its name, however long it is and whatever it looks like."""
    for made in seen(document(), carrying(name)):
        *others, attached = made.parts
        assert (attached.file_name, attached.kind, attached.data) == (name, "application/pdf", b"%PDF-1.7")
        assert others == parts()


@pytest.mark.parametrize("name", [f"{BCC}.docx", 'a"; filename="b.exe', "<a>", "C:a.docx", " a", "ŵ" * 128])
def test_what_no_file_can_be_called_names_no_attachment(name):
    """Readers make different things of such names, and some systems cannot save them."""
    with pytest.raises(ExportError, match="attachment"):
        render(document(), carrying(name))


@given(ADDRESSES)
@example("=?utf-8?q?abc?=@example.org")
@example("a..b@example.org")
@example(".a@example.org")
@example("a" * 300 + "@example.org")
@example("a@" + "b" * 1200 + ".example")
def test_an_address_is_what_it_says_and_nothing_else(address):
    """Sender and reply address come through as they are, and the domain stands behind the Message-ID; or the
    message is refused.
    """
    tree = document(mail=Mail(sender=address, reply_to=address), masthead=Masthead(logo=logo()))
    for made in seen(tree) or ():
        assert made.senders == made.reply_to == [("", address)]
        assert made.names == sorted([*NAMES, "From", "Reply-To"])
        assert made.rest["Message-ID"].endswith(f"@{address.rpartition('@')[2]}>")


@given(WEB_ADDRESSES)
@example("https://example.org/u=?utf-8?q?x?=")
@example("https://example.org/" + "u" * 1200)
def test_an_unsubscribe_address_is_what_it_says_and_nothing_else(address):
    """It stands between its brackets, ASCII as it was and all else as the percents of its bytes; or no such
    header is written, or the message is refused.
    """
    for made in seen(document(mail=Mail(unsubscribe=address))) or ():
        assert made.names in (NAMES, sorted([*NAMES, "List-Unsubscribe"]))
        if "List-Unsubscribe" in made.rest:
            value = made.rest["List-Unsubscribe"]
            assert re.fullmatch("<[!-~]+>", value)
            assert unquote_to_bytes(value[1:-1]) == unquote_to_bytes(address)


@given(
    st.lists(st.text("aB3", min_size=2, max_size=8), max_size=150).map(lambda parts: "-".join(["en", *parts]))
)
def test_a_language_is_what_it_says_and_nothing_else(tag):
    """A tag comes through whole, or the message is refused where it would not fit on a line."""
    readings = seen(document(language=tag))
    for made in readings or ():
        assert made.rest["Content-Language"] == tag
    assert readings or len(tag) > 900


@given(TEXTS.filter(bool), st.sampled_from([BCC, BODY, LONG_NAME, f"{LONG_NAME} <a@b>"]))
def test_every_way_of_writing_a_message_gives_the_same(subject, name):
    """The lines of a header are ours, whatever policy a program writes the message with, and however often it
    was copied.
    """
    made = message(document(subject_line=subject, mail=sent_by(name).mail), RenderRequest())
    expected = seen_by_python(made.as_bytes())
    policies = email.policy
    written = [
        made.as_bytes(policy=policies.SMTP),
        made.as_bytes(policy=policies.SMTPUTF8),
        made.as_bytes(policy=policies.default.clone(utf8=True, refold_source="all")),
        made.as_bytes(policy=policies.HTTP),
        made.as_string().encode(),
        pickle.loads(pickle.dumps(made)).as_bytes(),  # noqa: S301 - what was just pickled
        copy.deepcopy(made).as_bytes(),
    ]
    for data in written:
        assert made["Subject"].wire() in data.decode("ascii").replace("\r\n", "\n")
        assert seen_by_python(data) == expected
    assert made["Subject"] == expected.subject == subject


class Server(smtplib.SMTP):
    """A mail server that keeps what it is given."""

    def __init__(self, *features):
        super().__init__()
        self.esmtp_features = dict.fromkeys(features, "")
        self.given = []

    def ehlo_or_helo_if_needed(self):
        """Greet nobody."""

    def sendmail(self, from_addr, to_addrs, msg, mail_options=(), rcpt_options=()):  # noqa: ARG002
        """Keep it."""
        self.given.append((from_addr, to_addrs, msg))
        return {}


@pytest.mark.parametrize("recipient", ["team@example.org", "tîm@example.org"])
@pytest.mark.parametrize("name", [BODY, LONG_NAME, f"{LONG_NAME} <a@b>", "Bwrdd Tŷ, =?utf-8?q?Gwydd?="])
def test_a_mail_server_gets_the_message_as_it_is(name, recipient):
    """The standard SMTP client finds the sender and the one recipient, in ASCII and in UTF-8 alike."""
    made = message(
        document(subject_line=BCC, date=date(2026, 3, 2), mail=sent_by(name).mail), RenderRequest()
    )
    made["To"] = recipient
    server = Server("smtputf8")
    server.send_message(made)
    ((sender, recipients, data),) = server.given
    assert (sender, recipients) == ("board@example.org", [recipient])
    (read,) = [seen_by_python(data)]
    assert read.names == sorted({*NAMES, "Date", "From", "To"} - {"X-Unsent"})
    assert (read.subject, read.senders) == (BCC, [(name, "board@example.org")])


@pytest.mark.parametrize("text", [BCC, REGISTERED, BODY])
def test_nothing_is_decoded_that_was_not_encoded_by_us(text):
    """Programs that read a header with the older functions see the text itself, too."""
    made = email.message_from_bytes(
        render(document(subject_line=text, mail=sent_by(text).mail), RenderRequest()),
        policy=email.policy.compat32,
    )
    name, address = parseaddr(made["From"])
    assert str(make_header(decode_header(made["Subject"]))) == text
    assert (str(make_header(decode_header(name))), address) == (text, "board@example.org")


@given(TEXTS.filter(bool))
def test_lines_of_a_header_are_short(subject):
    """Lines are at most 76 columns, and encoded words at most 75 (RFC 2047, section 2)."""
    data = render(document(subject_line=subject), RenderRequest())
    assert max(map(len, data.partition(b"\r\n\r\n")[0].split(b"\r\n"))) <= fields.WIDTH + 2
    assert all(len(word) <= 75 for word in encoded_words(data))


def test_a_program_can_ask_a_message_for_its_parts():
    """What `email` gives for its own headers it gives for these: addresses, dispositions, names of files."""
    made = message(sent_by(LONG_NAME), carrying("Tŷ; filename=x.pdf"))
    (attached,) = made.iter_attachments()
    assert made["From"].addresses[0].display_name == LONG_NAME
    assert made["From"] == f'"{LONG_NAME}" <board@example.org>'
    assert attached.is_attachment()
    assert attached.get_filename() == "Tŷ; filename=x.pdf"
    assert attached["Content-Disposition"].params["filename"] == "Tŷ; filename=x.pdf"


@pytest.mark.parametrize(
    "text", ["x" * 80_000, "ŵ " * 5_000, "=" * 3_000, ".\n\n.\n\nFrom x", "\n\n- a\n" * 200]
)
def test_lines_of_the_body_are_short_whatever_it_says(text):
    """A word of eighty thousand letters, or lines that a mail server has uses for, change nothing else."""
    try:
        data = render(document(blocks=(paragraph(text),)), RenderRequest())
    except ExportError as error:
        assert "bytes of HTML" in str(error)  # noqa: PT017
        return
    assert longest_line(data) <= 78
    for read in READERS.values():
        plain, page = read(data).parts
        assert "".join(text.split()) in "".join(plain.data.decode().split()).replace("•", "-")
        assert page.kind == "text/html"
