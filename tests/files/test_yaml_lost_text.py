"""What YAML would leave out of a value is a fault where it may be text, and a comment where it is one."""

from __future__ import annotations

from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.document import body, plain
from scrlearn.errors import LoadError
from scrlearn.files import load, loads, yaml_reader
from scrlearn.model.review import Review
from tests.files.typed import read

HEAD = "kind: review\nschema_version: 1\nid: child-n\ntitle: Child N\n"


def faults(text):
    """Return the faults of a text that must not load."""
    with pytest.raises(LoadError) as caught:
        loads(text, format="yaml")
    return [str(found) for found in caught.value.faults]


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def loader(request, monkeypatch):
    """Both of PyYAML's parsers, whichever this machine would use."""
    if request.param == "pure Python":
        monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    elif not yaml.__with_libyaml__:
        pytest.skip("this PyYAML was built without libyaml")


@pytest.mark.parametrize(
    ("text", "line", "path", "quoted"),
    [
        ("summary: as priority #2 of the plan says", 5, "summary", "#2 of the plan says"),
        ("summary: as priority # 2 of the plan says", 5, "summary", "# 2 of the plan says"),
        ("summary: as priority  # 2 of the plan says", 5, "summary", "# 2 of the plan says"),
        ("summary: ask # and listen", 5, "summary", "# and listen"),
        ("summary: in C #", 5, "summary", "#"),
        ("summary: the first\n  line #and the second", 6, "summary", "#and the second"),
        ("summary: the first line\n  # and the second", 6, "summary", "# and the second"),
        ("summary: #metoo", 5, "summary", "#metoo"),
        ("summary: 'quoted' #1", 5, "summary", "#1"),
        ("summary: | #1 of\n  text", 5, "summary", "#1 of"),
        ("summary: |\n    text\n   # priority\nscope: x", 7, "summary", "# priority"),
        ("summary: |\n  text\n#2 more\nscope: x", 7, "summary", "#2 more"),
        ("recommendations:\n  - #1 do this\n    id: r1\n    text: x", 6, "recommendations", "#1 do this"),
        ("summary: >\n    text\n  #priority\nscope: x", 7, "summary", "#priority"),
        ("involvement:\n  family:\n    - mother #1", 7, "involvement.family[0]", "#1"),
        ("involvement:\n  family:\n    - #1 mother", 7, "involvement.family[0]", "#1 mother"),
        ("agencies: [{id: a, name: Team #1\n }]", 5, "agencies[0].name", "#1"),
        ("agencies: [{id: a, name: The team # one\n }]", 5, "agencies[0].name", "# one"),
        ("principles: {no-hindsight: none #1\n }", 5, "principles.no-hindsight", "#1"),
        ("facts: {died: {state: true, basis: see #3\n }}", 5, "facts.died.basis", "#3"),
        ("dates: {notified: 2015-02-03} #late", 5, "dates.notified", "#late"),
    ],
)  # fmt: skip
def test_text_behind_a_sign_is_told(text, line, path, quoted):
    """The fault has the line, the place and the words that would be left out."""
    assert any(
        told.startswith(
            f'line {line}: {path}: what follows the # is read as a comment and would be left out: "{quoted}"'
        )
        for told in faults(HEAD + text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "summary: Text.  # a note",
        "summary: 'Text.' # a note",
        'summary: "Text #1." # a note',
        "summary: |  # a note\n  Text #1.",
        "summary: |\n  Text.\n# a note\nscope: Text.",
        "summary: |\n  # Text.\n  #1 Text.",
        "summary: Text.\n# a note\nscope: Text.",
        "summary: Text.\n\n  # a note\n",
        "board_response: C#",
        "dates: {notified: 2015-02-03} # a note",
        "dates:\n  notified: 2015-02-03 # a note\n  # another\n  # and one",
        "rules: england-scr # a note",
        "language: en-GB # a note",
        "findings: # a note\n  - id: f1 # a note\n    statement: Plans drifted.\n    polarity: gap # a note",
        "agencies: #a note\n  - {id: a, name: A}  # a note\n  #- {id: b, name: B}",
        "agencies: [ # a note\n  {id: a, name: A}, # a note\n #{id: b, name: B},\n ]",
        "facts:\n  died: true # a note\n  seriously_harmed: {state: false} # a note",
        "# a note\n#another\n    # and one",
        "extensions: {x: {y: a # a note\n }}",
        "summary: Text.  ## a note",
    ],
)  # fmt: skip
def test_comments_are_comments(text):
    """Behind two spaces, behind what is in quotes, beside an id or a date, on a line of their own."""
    assert read(Review, HEAD + text).title == "Child N"


def test_a_sign_that_breaks_the_lines_below_it_is_told():
    """YAML gives up a line later; the fault names the line of the sign."""
    (told,) = faults(HEAD + "summary: the first #2\n  and more\nscope: x")
    assert told.startswith('line 5: this is not well-formed YAML after "#2"')


@given(st.text("ab #", min_size=1, max_size=12), st.text("ab #", max_size=12))
def test_no_word_behind_a_sign_is_lost(first, second):
    """Plain text loads whole, or does not load."""
    text = f"a{first}\n  b{second}" if second else f"a{first}"
    with suppress(LoadError):
        kept = "".join(loads(f"{HEAD}summary: {text}\n", format="yaml").summary.split())
        # What is missing is a comment by its spaces.
        assert kept == "".join(text.split()) or "  #" in text


def test_a_name_that_nothing_refers_to_is_text():
    """An anchor's word would be left out."""
    (told,) = faults(HEAD + "summary: &amp more\nscope: &b text\nother_children: *b")
    assert told == (
        "line 5: summary: &amp is read as a name that nothing refers to, and would be left out "
        "(a text that starts with & needs quotes round it)"
    )


def test_a_name_given_twice_is_told_once():
    """The first is not used where the second takes its place."""
    (told,) = faults(HEAD + "summary: &b one\nscope: &b text\nother_children: *b")
    assert told.startswith("line 5: summary: &b ")


@pytest.mark.parametrize(
    ("text", "line", "character"),
    [
        ("scope:\N{NO-BREAK SPACE}Words.\nlanguage: en-GB", 5, "U+00A0 (no-break space)"),
        ("scope: x\nlanguage:\N{NARROW NO-BREAK SPACE}en-GB\n", 6, "U+202F (narrow no-break space)"),
        ("scope\N{NO-BREAK SPACE}: Words.", 5, "U+00A0 (no-break space)"),
        ("dates:\n\N{NO-BREAK SPACE} notified: 2015-02-03", 6, "U+00A0 (no-break space)"),
        ("agencies:\n  -\N{NO-BREAK SPACE}one\n", 6, "U+00A0 (no-break space)"),
        ("dates: {notified:\N{NO-BREAK SPACE}2015-02-03}", 5, "U+00A0 (no-break space)"),
        ("\N{ZERO WIDTH SPACE}scope: Words.", 5, "U+200B (zero width space)"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}scope: Words.", 5, "U+FEFF (zero width no-break space)"),
        ("scope: one\N{LINE SEPARATOR}two", 5, "U+2028 (line separator)"),
        ("scope: one\N{PARAGRAPH SEPARATOR}two", 5, "U+2029 (paragraph separator)"),
        ("scope: one\N{NEXT LINE}two", 5, "U+0085"),
    ],
)
def test_a_space_that_is_none_to_yaml_is_named(text, line, character):
    """The fault has its line and its name."""
    assert any(told.startswith(f"line {line}: ") and character in told for told in faults(HEAD + text))


def test_a_file_of_nothing_but_such_spaces():
    """All of it is one text to YAML."""
    (told,) = faults("kind:\N{NO-BREAK SPACE}review\nid:\N{NO-BREAK SPACE}child-n\n")
    assert told.startswith("line 1: the character U+00A0 (no-break space) stands where YAML needs")


def test_such_a_space_in_a_text_is_text():
    """A no-break space in a sentence is none of YAML's."""
    review = read(Review, HEAD + "summary: 5\N{NO-BREAK SPACE}weeks\nscope: |\n  -\N{NO-BREAK SPACE}one")
    assert (review.summary, review.scope) == ("5\N{NO-BREAK SPACE}weeks", "-\N{NO-BREAK SPACE}one")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (r"\ud83d\ude00", "\N{GRINNING FACE}"),
        (r"a \uD83D\uDFE2\ud83d\ude00 b", "a \N{LARGE GREEN CIRCLE}\N{GRINNING FACE} b"),
        (r"\u00e9 \\ud83d\\ude00", "é \\ud83d\\ude00"),
        (r"\ud83d\ude00 \\\ud83d\ude00", "\N{GRINNING FACE} \\\N{GRINNING FACE}"),
    ],
)
def test_json_in_a_yaml_file(tmp_path, written, title):
    """JSON is YAML 1.2: a character of two escapes is read from a file of either name."""
    for name in ("r.yaml", "r.json"):
        (tmp_path / name).write_text(
            f'{{"kind": "review", "schema_version": 1, "id": "x", "title": "{written}"}}', encoding="utf-8"
        )
        assert load(tmp_path / name).title == title


@pytest.mark.parametrize("written", [r"\ud83d", r"\ude00\ud83d", r"\ud83d x \ude00"])
def test_half_a_character_is_none(written):
    """An escape without its other half stays a fault."""
    assert faults(HEAD + f'summary: "{written}"')


def test_escapes_outside_quotes_are_text():
    """Where no escape is read, its letters are what was written."""
    assert read(Review, HEAD + r"summary: a \ud83d\ude00").summary == r"a \ud83d\ude00"


@pytest.mark.parametrize("text", ["summary: one\n---\ntwo: x", "summary: one\n...\n---\ntwo: x"])
def test_text_behind_the_end_of_the_document_is_told(text):
    """Nothing behind '---' or '...' is left out without a word."""
    (told,) = faults(HEAD + text)
    assert "a second document starts here" in told


def _summary(written):
    """Return the summary that a text of YAML states."""
    data = yaml_reader.read_yaml(written).data
    assert isinstance(data, dict)
    return data["summary"]


@pytest.mark.parametrize(
    "written",
    [
        "summary: >\n  One went out.\n\n  Two came in.\n",
        "summary: >-\n  One\n  went out.\n\n\n  Two came in.",
        "summary: One went out.\n\n  Two came in.",
        "summary: 'One went out.\n\n\n  Two came\n  in.'",
        "summary: |\n  One went out.\n\n  Two came in.",
        'summary: "One went out.\\n\\nTwo came in."',
    ],
)
def test_an_empty_line_ends_a_paragraph(written):
    """However a text is written: where YAML folds lines, an empty one between them is still an empty line."""
    text = _summary(written)
    assert [plain(block.content) for block in body(text)] == ["One went out.", "Two came in."]


def test_lists_in_folded_text_with_empty_lines_are_lists():
    """An item behind an empty line is an item, and lines that are indented further stay as they are."""
    text = _summary("summary: >\n  Ask:\n\n  - who\n\n  - when\n\n    - why\n    - how\n")
    assert text == "Ask:\n\n- who\n\n- when\n\n  - why\n  - how\n"


@pytest.mark.parametrize(
    "board",
    [
        "{id: b, name: Fenshire Board, email}",
        "{id: b, name: Fenshire Board,\n  email\n }",
        "{email, id: b, name: Fenshire Board}",
        "{id: b, name: Fenshire Board, 'email'}",
    ],
)
def test_a_word_behind_a_comma_in_brackets_is_told(board):
    """The rest of a text that happens to be the name of a key is not taken for that key without a value."""
    (told,) = faults(f"{HEAD}board: {board}\n")
    assert "board.email: stands in { } as a key without a value, and would be left out" in told


@pytest.mark.parametrize(
    "board", ["{id: b, name: B, email: }", "{id: b, email: , name: B}", "{id: b, name: B,}"]
)
def test_a_key_whose_value_is_left_open_is_one(board):
    """A form that somebody will fill in later has keys with a colon and nothing behind it."""
    assert loads(f"{HEAD}board: {board}\n", format="yaml").board.email is None


def test_open_values_outside_brackets_are_open():
    """So it is where each key has a line of its own, whatever stands above and below."""
    text = f"{HEAD}board:\n  id: b\n  email:\n  name: B\n  reply_to:  # later\n"
    assert loads(text, format="yaml").board.reply_to is None
