"""Names of a register: exact, folded, turned round, cut short and nearly so; and never shown."""

from __future__ import annotations

import gc
import weakref
from itertools import product
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.checks import check
from scrlearn.errors import LoadError
from scrlearn.files import read_register
from scrlearn.hooks import PluginHost
from scrlearn.language.identifiers import Finder, Kind
from scrlearn.language.identifiers.names import Names
from scrlearn.language.identifiers.names.index import index_of
from scrlearn.model.register import Register
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
REGISTER = Register(
    [
        "John Smithers",
        "Askew, Luigi",
        "Siân O’Neill-Hughes",
        "Grizel",
        "Stephen Harrington",
        "Ada May Exemplar",
        "Omar Al-Quillfeather",
    ]
)
NAMES = Names(REGISTER.names)


def kinds(text):
    """Return what kinds of name stand in a text."""
    return [found.kind.name for found in NAMES.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "John Smithers",
        "john smithers",
        "JOHN SMITHERS",
        "Smithers, John",
        "John Smithers's mother",
        "John\nSmithers",
        "John Q. Smithers",
        "sian oneill hughes",
        "Siân O'Neill-Hughes",
        "Ada Exemplar",
        "Ada May Exemplar",
        "https://www.example.org/john-smithers-review",
        "child_john_smithers.pdf",
        "johnsmithers@example.org",
        "said Grizel",
        "May Exemplar",
        "Omar Alquillfeather",
        "Sian O’NeillHughes",
        "John Smith-ers",
        "jsmithers",
        "smithersj@example.org",
    ],
)
def test_a_name_is_found_however_it_is_written(text):
    """Case, order, accents, a second forename, an address, the name of a file."""
    assert kinds(text) == ["NAME"]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Smithers",
        "Jonh Smithers",
        "John Smithres",
        "J. Smithers",
        "Steven Harington",
        "Sian O’Neil",
        "J.T. Smithers",
        "JT Smithers",
        "Smithers J",
        "John S.",
        "Mr Smithers",
        "Dr. Harrington",
        "https://example.org/jhon-smithers",
        "Omar Alquilfeather",
        "Jphn Smithres",  # a slip in each word, that changes how it sounds
    ],
)
def test_a_slip_does_not_hide_a_name(text):
    """A letter left out, exchanged or changed; an initial; another spelling of one sound."""
    assert kinds(text) == ["NEAR_NAME"]


@pytest.mark.parametrize(
    "text", ["the Askew family", "the Askews", "luigi-the-review-recommendations", "Luigi was seen."]
)
def test_part_of_a_name_is_told_apart(text):
    """A forename in a link undoes a pseudonym; a surname alone may be somebody else's."""
    assert kinds(text) == ["PART_OF_NAME"]


@pytest.mark.parametrize(
    "text",
    [
        "may be seen by May 2016",
        "Harbourshire Police and the Health Visitor",
        "The Care Plan was a long one",
        "a grizel kind of day",
        "johnny come lately",
        "Jane Dorning",
        "the smithers",
        "AB Harbour",
        "Mr A. Other",
        "",
        "…",
    ],
)
def test_other_words_are_no_names(text):
    """Months, bodies, words that a register does not hold."""
    assert kinds(text) == []


def test_a_large_register_leaves_titles_and_cut_surnames_alone():
    """In the register of a whole county, "Mr Exemplarab" and "Personab E." are many people."""
    many = Names(
        f"Person{one}{two}{three} Exemplar{one}{two}"
        for one, two, three in product(ascii_lowercase, ascii_lowercase, "ab")
    )
    assert many.find("Mr Exemplarab and Personaba E. came.") == ()


def test_a_large_register_leaves_parts_alone():
    """In a register of a whole county, each surname is somebody's."""
    many = Names(
        f"Person{one}{two}{three} Exemplar{one}{two}{three}"
        for one, two, three in product(ascii_lowercase, ascii_lowercase, "ab")
    )
    assert [found.kind.name for found in many.find("Personaba Exemplaraba and the Exemplaraba family")] == [
        "NAME"
    ]


@given(st.text())
def test_any_text_can_be_searched(text):
    """Nothing in a text makes the search fail, and what is found stands in the text."""
    for found in NAMES.find(text):
        assert text[found.start : found.end] == found.value


@given(st.sampled_from(REGISTER.names), st.text(alphabet=" .,;\n", max_size=3))
def test_a_register_finds_every_name_of_its_own(name, before):
    """Each name, as it is written in the register, is found."""
    assert "NAME" in kinds(before + name)


def test_a_report_never_holds_a_name():
    """Not in a message, a path, a key, a quotation of another check, the id or an exception."""
    report = check(
        subject(
            "{id: john-smithers, title: John Smithers, summary: John Smithers and Jon Smithers.,\n"
            "principles: {John Smithers: x}, dates: {notified: 'John Smithers'},\n"
            "exceptions: [{code: STR130, reason: John Smithers asked, by: John Smithers}],\n"
            "recommendations: [{id: r1, text: John Smithers must consider it., answers: [John Smithers]}]}"
        ),
        host=HOST,
        register=REGISTER,
    )
    written = (report.to_text() + report.to_json() + report.to_github()).casefold()
    assert report.errors
    assert "smithers" not in written


def test_a_register_shows_no_name():
    """Its own text and that of what was found hold none."""
    (found,) = NAMES.find("John Smithers")
    assert "Smithers" not in f"{REGISTER!r} {found!r} {found.description}"
    assert repr(REGISTER) == "<Register of 7 names>"


def test_a_register_is_a_name_a_line(tmp_path):
    """Empty lines, comments, also behind a name, and a byte order mark are no names."""
    file = tmp_path / "register.txt"
    file.write_text("\ufeff# the family\nAda Exemplar # mother\n\nSmithers, John\n", encoding="utf-8")
    assert read_register(file).names == ("Ada Exemplar", "Smithers, John")


@pytest.mark.parametrize("content", [b"", b"\n# nobody\n", b"\xff\xfeJ\x00o\x00h\x00n\x00"])
def test_a_register_that_cannot_be_read_says_so_and_quotes_nothing(tmp_path, content):
    """An empty register would let everything pass."""
    file = tmp_path / "register.txt"
    file.write_bytes(content)
    with pytest.raises(LoadError, match=r"register.txt") as caught:
        read_register(file)
    assert "John" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_one_text_is_no_register():
    """A text is a sequence of letters, and each letter would be a name."""
    with pytest.raises(TypeError, match="as a list, not as one text"):
        Register("Ada Exemplar")


@pytest.mark.parametrize(
    "text",
    [
        "Jo\N{SOFT HYPHEN}hn Smi\N{SOFT HYPHEN}thers",
        "John<br>Smithers",
        "Jo&shy;hn Smithers",
        "Jo\N{ZERO WIDTH SPACE}hn Smithers",
        "**Jo**hn Smithers",
    ],
)
def test_what_a_reader_does_not_see_hides_no_name(text):
    """Soft hyphens, tags, entities and emphasis inside a name."""
    assert kinds(text) == ["NAME"]


@pytest.mark.parametrize("shown", ["'smithers'", "s-smithers", "SMITHERS", '"luigi" is not a language'])
def test_what_is_shown_hides_parts_of_names_wherever_they_stand(shown):
    """An id or a tag is quoted in small letters; in the text it may be another word."""
    assert "[name]" in NAMES.mask(shown)


def test_titles_are_no_part_of_a_name():
    """A register is often copied from a list of letters."""
    assert [one.kind.name for one in Names(["Mrs Ada Exemplar"]).find("Ada Exemplar was seen.")] == ["NAME"]


@pytest.mark.parametrize("line", ["Ada Exemplar, Ben Exemplar, Cy", ",,", "12 34", "X"])
def test_a_line_that_is_no_name_is_refused_by_its_number(tmp_path, line):
    """It would never be found, and nobody would know."""
    file = tmp_path / "register.txt"
    file.write_text(f"Dee Exemplar\n{line}\n", encoding="utf-8")
    with pytest.raises(LoadError, match="line 2: ") as caught:
        read_register(file)
    assert "Exemplar" not in str(caught.value)


@pytest.mark.parametrize("name", ["Rene\u0301e Example", "RENE\u0301E EXAMPLE", "Renee Example"])
def test_accent_of_its_own_hides_no_name(name):
    """An accent may be written behind its letter, as one character more."""
    (one,) = Names(["Renée Example"]).find(f"said to {name} today")
    assert one.kind is Kind.NAME


@pytest.mark.parametrize("run", ["A", "A.", "Ab-", "AB12", "A,", "Ab "])
def test_runs_of_capitals_are_read_once(run):
    """Ten thousand capitals are no search within a search: this ends, and finds nothing."""
    assert Names(["Ada Example"]).find(run * 10_000) == ()


def test_index_is_kept_no_longer_than_its_register():
    """A service that checks for many boards keeps no names of an earlier one."""
    register = Register(["Ada Example"])
    index = weakref.ref(index_of(register))
    assert index() is index_of(register)
    del register
    gc.collect()
    assert index() is None


def test_what_was_read_is_kept_no_longer_than_its_finder():
    """Neither a text nor a word of it, nor what stood in it, though the register is used again."""
    word = "".join(reversed("rehpargolyx"))
    register = Register(["Ada Example"])
    finder = Finder(register)
    text = f"Ada Exampel of the {word}'s House, NN1 5AB"
    assert finder.find(text)
    assert word in finder.mask(text)
    del finder, text
    gc.collect()
    kept = [held for item in gc.get_objects() for held in _texts_of(item) if word in held.casefold()]
    assert kept == []


def _texts_of(item):
    """Return the texts that an object of the garbage collector holds by itself."""
    if isinstance(item, dict):
        item = [*item, *item.values()]
    return [text for text in item if isinstance(text, str)] if type(item) in (list, tuple, set) else []


@pytest.mark.parametrize(
    "text",
    [
        "Ada\N{COMBINING GRAPHEME JOINER} Exem\N{COMBINING GRAPHEME JOINER}plar",
        "A\N{VARIATION SELECTOR-16}da Exem\N{VARIATION SELECTOR-16}plar",
        "A\N{TAG LATIN SMALL LETTER X}da Exem\N{LANGUAGE TAG}plar",
        "A\N{INHIBIT SYMMETRIC SWAPPING}da Exemplar",
        "A\N{HANGUL FILLER}da Exemplar",
        "Ada\N{HANGUL FILLER}Exemplar",
        "Ada\N{BRAILLE PATTERN BLANK}Exemplar",
        "A\N{COMBINING ENCLOSING CIRCLE}da Exemplar",
        "A\N{COMBINING CYRILLIC HUNDRED THOUSANDS SIGN}da Exemplar",
        "\N{RIGHT-TO-LEFT OVERRIDE}ralpmexE adA\N{POP DIRECTIONAL FORMATTING} came",
        "\N{MATHEMATICAL BOLD CAPITAL A}\N{MATHEMATICAL BOLD SMALL D}\N{MATHEMATICAL BOLD SMALL A} Exemplar",
        "Ⓐⓓⓐ Ⓔⓧⓔⓜⓟⓛⓐⓡ",
        "ᴀᴅᴀ ᴇxᴇᴍᴘʟᴀʀ",
        "\N{CYRILLIC CAPITAL LETTER A}d\N{CYRILLIC SMALL LETTER A} Exemplar",
        "https://www.example.org/%41da-%45xemplar",
        "https://www.example.org/%2541da%2520Exemplar",
        f"https://www.example.org/%{'25' * 9}41da%25-Exemplar",
        "Ada Exem\\\nplar",
        "A\\\nda Ex  \nemplar",
        "adaexemplar@example.org",
        "A d a E x e m p l a r",
        "A.D.A. E.X.E.M.P.L.A.R.",
        "Exemplar, Ms Ada",
        "EXEMPLAR (Dr) ADA",
        "Ada Exem\N{LINE SEPARATOR}plar",
    ],
)
def test_a_name_that_only_looks_the_same_is_the_name(text):
    """What a reader sees as the name is the name, whatever letters and signs it is made of."""
    assert "NAME" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example.org/News%203%20May%202014%20943%20476%205919.pdf",
        "Up by 50%20 and 100%25",
        "As in A, B, C, D, E, F and G; and a - b - c - d - e - f",
        "A green tick \N{HEAVY CHECK MARK}\N{VARIATION SELECTOR-16} and 8\N{COMBINING ENCLOSING KEYCAP}",
    ],
)
def test_honest_percents_and_signs_are_no_name(text):
    """A web address with percents, and an emoji, say nothing of a person."""
    assert not kinds(text)
