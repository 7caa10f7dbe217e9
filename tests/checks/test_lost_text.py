"""Text that a reader would not get as it was meant: what the examples of the catalogue do not show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.language.sentences import split_sentences
from scrlearn.language.wrong_encoding import garbled
from scrlearn.model.base import evolve
from scrlearn.model.briefing import BriefingSection
from scrlearn.model.bulletin import BulletinSection
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
BULLETIN = subject("kind: bulletin")
REVIEW = subject()
WRAPPED = """
A line of prose that goes on and on until an editor breaks it near the right
hand side of its window, where a word may be large, and which the County of
Fenshire has.
"""


def reported(body="Text.", heading="Heading"):
    """Return code and message of what is lost of a newsletter's article."""
    article = BulletinSection(heading=heading, body=body)
    report = check(evolve(BULLETIN, sections=[article]), host=HOST, codes=["STR18", "STR141"])
    assert report.complete
    return [(problem.code, problem.message) for problem in report.problems]


def codes(body):
    """Return the codes alone."""
    return [code for code, _ in reported(body)]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "U+200B (zero width space)"),
        ("\u00ad", "U+00AD (soft hyphen)"),
        ("\ufeff", "U+FEFF (zero width no-break space)"),
        ("\u2060", "U+2060 (word joiner)"),
        ("\u202e", "U+202E (right-to-left override)"),
        ("\u200f", "U+200F (right-to-left mark)"),
        ("\u2066", "U+2066 (left-to-right isolate)"),
        ("\u200d", "U+200D (zero width joiner)"),
        ("\ufe0f", "U+FE0F (variation selector-16)"),
        ("\U000e0041", "U+E0041 (tag latin capital letter a)"),
        ("\u2800", "U+2800 (braille pattern blank)"),
        ("\u0086", "U+0086"),
    ],
)
@pytest.mark.parametrize("where", ["body", "heading"])
def test_a_character_that_nobody_sees_is_named(character, name, where):
    """With the words behind which it stands, whatever kind of text the field holds."""
    assert reported(**{where: f"The mother{character} came."}) == [
        ("STR180", f'the character {name} stands in the text, after "The mother"')
    ]


@pytest.mark.parametrize("field", ["title", "preheader", "dateline"])
def test_plain_fields_are_looked_at_too(field):
    """And a separator of lines breaks no line there."""
    for character in ("\u200b", "\u2028"):
        report = check(evolve(BULLETIN, **{field: f"a{character}b"}), host=HOST, codes=["STR18"])
        assert [(problem.code, problem.path) for problem in report.problems] == [("STR180", field)]


@pytest.mark.parametrize("character", ["\ufffd", "\uf0e8", "\ue000", "\U000f0001", "\ufdd0", "\ufffc"])
def test_a_character_without_a_shape_is_an_error(character):
    """Readers would get an empty box."""
    ((code, message),) = reported(f"They didn{character}t ask.")
    assert code == "STR181"
    assert f"U+{ord(character):04X}" in message
    assert 'after "They didn"' in message


def test_a_bullet_of_a_symbol_font_is_read_or_told():
    """At the beginning of a line it is an item of a list; elsewhere nothing has a shape for it."""
    assert codes("\uf0b7 one\n\uf0b7 two") == []
    assert codes("one \uf0b7") == ["STR181"]
    ((_, message),) = reported(heading="\uf0b7 one")
    assert "U+F0B7" in message


@pytest.mark.parametrize("written", ["&#8203;", "&#x200B;", "&ZeroWidthSpace;"])
def test_a_character_that_was_written_by_its_number_is_found(written):
    """What a reader would get is looked at, not what was typed."""
    ((code, message),) = reported(f"The{written} mother.")
    assert (code, "U+200B" in message) == ("STR180", True)


@pytest.mark.parametrize(
    "text",
    [
        "\N{FAMILY} \U0001f469\u200d\U0001f467 \u2764\ufe0f 1\ufe0f\u20e3",
        "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "\u05e9\u200f\u05dc. \u2067\u05d0\u2069",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "5\N{NO-BREAK SPACE}weeks, café, Ŵyr, 3\N{EN DASH}4",
    ],
)
def test_what_scripts_and_signs_need_is_no_problem(text):
    """Emoji, the flag of Wales, Hebrew, Persian, and spaces that are seen."""
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("motherâ€™s", "’"),
        ("â€œthe voice", "“"),
        ("2014â€“2016", "–"),
        ("cafÃ©", "é"),
        ("Â£5", "£"),
        ("5Â\N{NO-BREAK SPACE}weeks", "\N{NO-BREAK SPACE}"),
        ("ðŸ\u02dc€", "\N{GRINNING FACE}"),
        ("Å\u00b4yr", "Ŵ"),
        ("a voiceâ€ ", "”"),
        ("mother\u00e2\u0080\u0099s", "’"),
    ],
)
def test_text_in_the_wrong_encoding_is_told_with_what_was_meant(text, meant):
    """Windows-1252 and Latin-1 for UTF-8."""
    assert [found for _, found in garbled(text)] == [meant]
    assert "STR182" in codes(text)


@given(st.text("éèêëàâäôöûüçñŵŷÉÀÂÊÎÔÛŴŶ£€’“”–—…•½° abc'.", max_size=30))
def test_text_in_the_right_encoding_is_not_garbled(text):
    """Letters of English, Welsh and French are no accident of an encoding."""
    assert [typed for typed, _ in garbled(text) if not set(typed) <= set("ÂâÀ€’“”–—…•°£½ ")] == []


@given(st.text("éèàâôûçŵŷ£€’“”–\N{GRINNING FACE}", min_size=1, max_size=5))
def test_whatever_was_garbled_is_found(text):
    """Text as a program makes it that takes UTF-8 for Latin-1."""
    assert "".join(meant for _, meant in garbled("".join(dict.fromkeys(text)).encode().decode("latin-1")))


@pytest.mark.parametrize(
    "body",
    [
        "Three services: • midwifery • housing • police",
        "• midwifery • housing",
        "Three: - midwifery - housing",
        "- midwifery - housing - police",
        "Do this: 1. ask 2. listen",
        "Ask: \N{EN DASH} who \N{EN DASH} when",
    ],
)
def test_a_list_within_a_paragraph_is_told(body):
    """As text below '>' leaves it."""
    ((code, message),) = reported(body)
    assert code == "STR183"
    assert message.endswith("will run together into one paragraph")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("- one\n- two", []),
        ("1. one\n2. two", []),
        ("• one\n• two", []),
        ("Both: - one - two", ["STR183"]),
    ],
)
def test_a_list_in_a_field_of_one_paragraph_is_told_where_it_runs_together(text, codes):
    """A statement holds no list, but its items have a line each; what stands on one line has not."""
    finding = evolve(REVIEW.findings[0], statement=text)
    report = check(evolve(REVIEW, findings=[finding]), host=HOST, codes=["STR18"])
    assert [problem.code for problem in report.problems] == codes


@pytest.mark.parametrize(
    "body",
    [
        "Ask - if you can - who lives there.",
        "Monday - Friday, 9 - 5.",
        "- What you will do - and change - now\n- The other",
        "Phase 1. It took 2. Nothing more.",
        "They asked: (1) who lives there and (2) who stays.",
        "A • sign",
        "• one\n• two",
    ],
)
def test_dashes_and_numbers_of_a_sentence_are_no_list(body):
    """Nor is a list that is one."""
    assert codes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Chief Executive, Council\nChief Nurse, Board\nChief Constable, Police",
        "1 High Street\nFenshire\nFN1 1AA",
        "bread\nmilk\neggs",
        "Yours,\nThe Board",
        "\N{CHECK MARK} done\n\N{CHECK MARK} also",
        "\N{EN DASH} one\nand more\n\N{EN DASH} two",
        "a) one\nb. two",
        "Telephone: one\nEmail: two",
        "One;\ntwo;\nthree.",
        "Who:\nWhat:",
    ],
)
def test_lines_that_were_ended_by_hand_are_told(body):
    """They would run together."""
    ((code, message),) = reported(body)
    assert code == "STR184"
    assert body.split("\n")[0] in message or body.split("\n")[1] in message


@pytest.mark.parametrize(
    "body",
    [
        "One sentence.\nAnother one.\nA third.",
        "Kept  \nAs lines\\\nBy their author",
        "- One\n- Two",
        WRAPPED,
        "The law is in regulation 5 of the\n[Local Safeguarding Children Boards Regulations](https://example.org/r).",
        "One.\n\nTwo.",
        "Agenda:\n1. One\n2. Two",
        "(a) one\n(b) two",
    ],
)
def test_lines_that_were_wrapped_are_not(body):
    """Sentences, kept lines, lists and prose that an editor wrapped."""
    assert codes(body) == []


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=60), st.integers(60, 100))
def test_prose_in_small_letters_is_wrapped_at_any_width(words, width):
    """An editor breaks a line only where the next word has no room."""
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    assert codes("\n".join(lines)) == []


def test_words_behind_the_address_of_a_link_are_told():
    """Its title is shown nowhere."""
    assert reported('[x](https://example.org "lost")') == [
        ("STR141", 'the text holds the words "lost" after the address of a link (they are left out)')
    ]


def test_a_typed_list_is_no_long_sentence():
    """Each item is a sentence of its own."""
    assert list(split_sentences("• One thing\n• Another thing")) == ["One thing", "Another thing"]


@pytest.mark.parametrize(
    ("headings", "paths"),
    [
        (["1. One", "2. Two"], []),
        (["1) One", "(2) Two"], []),
        (["2. One", "3. Two"], ["sections[0].heading", "sections[1].heading"]),
        (["7 minutes", "2015 in brief"], []),
    ],
)
def test_a_heading_with_another_number_is_told(headings, paths):
    """The layout leaves out its own number, and can do nothing about another one."""
    sections = [BriefingSection(key=f"s{n}", heading=text, body="x") for n, text in enumerate(headings)]
    report = check(evolve(subject("kind: briefing"), sections=sections), host=HOST, codes=["STR185"])
    assert [problem.path for problem in report.problems] == paths
