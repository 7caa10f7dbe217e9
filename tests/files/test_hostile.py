"""No input crashes the process, fills the memory or reaches the disk: it gets a clear answer."""

from __future__ import annotations

import tracemalloc

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.errors import LoadError
from scrlearn.files import load, loads, yaml_reader
from scrlearn.files.parsed import MAX_BYTES
from scrlearn.model.review import Review
from tests.files.typed import read, read_file

HEAD = "kind: review\nschema_version: 1\nid: child-n\ntitle: Child N\n"
JSON_HEAD = '{"kind": "review", "schema_version": 1, "id": "child-n", '


def fault(text, **options):
    """Return the only fault of a text that must not load."""
    with pytest.raises(LoadError) as caught:
        loads(text, **options)
    (only,) = caught.value.faults
    return str(only)


@pytest.fixture(params=["libyaml", "pure Python"])
def loader(request, monkeypatch):
    """Both of PyYAML's parsers, whichever this machine would use."""
    if request.param == "pure Python":
        monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    elif not yaml.__with_libyaml__:
        pytest.skip("this PyYAML was built without libyaml")


with_both_parsers = pytest.mark.usefixtures("loader")


@with_both_parsers
@pytest.mark.parametrize("text", ["", "   \n\n", "# only a comment\n", b"", "\ufeff"])
def test_an_empty_file(text):
    """A file that says nothing is told what to say."""
    assert fault(text).startswith("the file is empty (write at least kind")


def test_an_empty_json_file(tmp_path):
    """The same for JSON."""
    (tmp_path / "r.json").write_text("\n")
    with pytest.raises(LoadError, match="the file is empty"):
        load(tmp_path / "r.json")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04\x14\x00\x00\x00", "the file is binary, not text"),
        (b"kind: review\ntitle: caf\xe9\n", "line 2: the file is not UTF-8 text: byte 0xE9"),
        ("kind: review".encode("utf-16"), "the file is UTF-16 text, not UTF-8 (save it as UTF-8)"),
        (b"\x89PNG\r\n\x1a\n", "the file is not UTF-8 text: byte 0x89"),
    ],
)
def test_what_is_not_text(content, told):
    """Binary files and files in other encodings are told apart."""
    assert told in fault(content)


@with_both_parsers
def test_a_bomb_of_aliases():
    """Nine levels of nine aliases each stand for hundreds of millions of values: none is made."""
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 10)
    )
    assert "more than 100,000 values, aliases counted in full" in fault(HEAD + bomb)


@with_both_parsers
def test_a_bomb_of_text():
    """One long text under many aliases would fill every document made of it."""
    bomb = f"summary: &s {'x' * 1_000_000}\nprinciples: {{{', '.join(f'k{n}: *s' for n in range(20))}}}"
    assert "more than 10,000,000 characters" in fault(HEAD + bomb)


@with_both_parsers
def test_too_many_aliases():
    """Nobody writes a thousand aliases by hand."""
    assert "more than 1,000 aliases" in fault(f"a: &a x\nb: [{'*a, ' * 1_001}]")


@with_both_parsers
@pytest.mark.parametrize("text", ["&a [*a]", "a: &a {b: *a}", "&a {k: [1, {x: *a}]}"])
def test_a_value_that_holds_itself(text):
    """Cyclic references are refused, not followed."""
    assert "*a refers to itself" in fault(text)


@with_both_parsers
def test_an_alias_of_nothing():
    """A text that starts with an asterisk has to be quoted."""
    assert "line 1: *b refers to an anchor that does not exist" in fault("a: *b")


@with_both_parsers
def test_depth_that_is_built_by_aliases():
    """Depth is counted through aliases."""
    chain = "a0: &a0 [[[[[[[[[[x]]]]]]]]]]\n" + "".join(
        f"a{level}: &a{level} [[[[[[[[[[*a{level - 1}]]]]]]]]]]\n" for level in range(1, 9)
    )
    assert "nested more than 50 deep" in fault(HEAD + chain)


@with_both_parsers
def test_an_alias_is_read_like_its_value():
    """Modest use of aliases is no fault."""
    review = read(Review, HEAD + "summary: &s Words.\nscope: *s\nextensions: {x: &l [1], y: *l, *s : z}")
    assert review.scope == "Words."
    assert review.extensions == {"x": (1,), "y": (1,), "Words.": "z"}


@with_both_parsers
@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, '{"a":' * 100_000, "? " * 100_000]
)
@pytest.mark.parametrize("syntax", ["yaml", "json"])
def test_a_hundred_thousand_brackets(text, syntax):
    """Depth ends reading before it ends the stack."""
    told = fault(text, format=syntax)
    assert "nested more than 50 deep" in told or "not well-formed" in told or "where a key belongs" in told


@with_both_parsers
def test_depth_within_json():
    """JSON that Python can read may still be deeper than anything else can take."""
    text = JSON_HEAD + '"title": "t", "extensions": {"x": ' + "[" * 200 + "]" * 200 + "}}"
    assert "nested more than 50 deep" in fault(text)


def test_a_great_many_values_in_json():
    """The number of values is limited for JSON too."""
    assert "more than 100,000 values" in fault("[" + "0," * 100_000 + "0]")


def test_a_file_of_100_mb_is_refused_unread(tmp_path):
    """The size is asked before anything is read."""
    file = tmp_path / "huge.yaml"
    with file.open("wb") as stream:
        stream.truncate(100_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(LoadError, match="is larger than 5 MB"):
            load(file)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_an_endless_file():
    """A device is no file, and nothing is read of it."""
    with pytest.raises(LoadError, match="is a device, not a file"):
        load("/dev/zero")


def test_the_largest_file_is_read(tmp_path):
    """The limit is not reached before it is."""
    file = tmp_path / "large.yaml"
    head = HEAD + "summary: "
    file.write_text(head + "x" * (MAX_BYTES - len(head)))
    assert read_file(Review, file).summary.endswith("x")


@with_both_parsers
@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system [x]", "!!str 5", "! x", "!<tag:a,2000:b> {}"]
)
def test_tags_construct_nothing(tag):
    """A tag is a fault, wherever it stands and whatever it names."""
    with pytest.raises(LoadError, match=r"extensions\.x: the tag .* is not allowed"):
        loads(HEAD + f"extensions: {{x: {tag}}}")


@with_both_parsers
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id: a\nid: b", "line 2: id: the key is written twice (it is first on line 1; keep one of the two)"),
        ("a: {b: 1, b: 2}", "line 1: a.b: the key is written twice"),
        ("true: x", "line 1: true: the key true is not text (put quotes round it)"),
        ("a:\n  12: x", 'line 2: a["12"]: the key 12 is not text'),
        ("?\n: x", 'line 1: [""]: the key here is not text'),
    ],
)  # fmt: skip
def test_keys_that_are_wrong(text, told):
    """Keys are texts, each written once; these faults are told beside all others."""
    with pytest.raises(LoadError) as caught:
        loads(text)
    assert any(str(found).startswith(told) for found in caught.value.faults)


def test_keys_written_twice_in_json():
    """JSON lets them pass; we do not, and say both lines."""
    text = JSON_HEAD + '"title": "T",\n"facts": {},\n"facts": {"a": {"b": 1, "b": 2}}}'
    with pytest.raises(LoadError) as caught:
        loads(text)
    assert [str(found) for found in caught.value.faults] == [
        "line 3: facts: the key is written twice (it is first on line 2; keep one of the two)",
        "line 3: facts.a.b: the key is written twice (it is first on line 3; keep one of the two)",
    ]


@with_both_parsers
@pytest.mark.parametrize("text", ["? [a, b]\n: c", "{[a]: b}", "? {a: b}\n: c"])
def test_keys_that_are_no_scalars(text):
    """Lists and mappings are no keys."""
    assert "a list or mapping stands where a key belongs" in fault(text)


@with_both_parsers
def test_two_documents():
    """One file, one document."""
    assert fault(HEAD + "---\n" + HEAD).startswith("line 5: a second document starts here")


@with_both_parsers
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: Child N: a review", "a text that holds ': ' needs quotes round it"),
        ("a:\n\tb: c", "indent with spaces, not tabs"),
        ("a:\n  b: |\n  \tc\n \td: e", "indent with spaces, not tabs"),
        ("a: - b", "a list begins on the line below its key"),
        ("a: 'The child's voice'", "needs the other kind round it"),
        ('a: "open', "a quotation mark that was opened is not closed"),
        ("a: [1, 2", "not well-formed YAML"),
        ("a: @b", "quote a text that starts with @"),
        ("%YAML 3.0\n---\na: b", "not well-formed YAML"),
    ],
)
def test_syntax_is_explained(text, told):
    """The parser's words are followed by what people usually did."""
    found = fault(text)
    assert found.startswith("line ")
    assert told in found


@pytest.mark.parametrize(
    "text", ['{"a": 1,}', '{"a" 1}', '{"a": "b\nc"}', '{"a": 1} x', '{"a": tru}', '{"a": 01}']
)
def test_json_syntax_is_explained(text):
    """A fault of JSON syntax has its line."""
    assert fault(text, format="json").startswith("line ")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_that_are_none(number):
    """What JSON calls a number but no file can hold again is a fault at its place."""
    text = JSON_HEAD + f'"title": "T", "extensions":\n {{"x": {number}}}}}'
    assert fault(text).startswith("line 2: extensions.x: ")


def test_numbers_of_any_length():
    """Ten thousand digits are no reason to fail."""
    digits = "9" * 10_000
    assert "extensions.x: infinite numbers" in fault(HEAD + f"extensions: {{x: {digits}}}")
    assert "extensions.x: infinite numbers" in fault(
        JSON_HEAD + f'"title": "T", "extensions": {{"x": {digits}}}}}'
    )
    assert "title: expected text, got a number" in fault(HEAD.replace("Child N", "9" * 300))


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\u0007", "\\u0000", "\\uffff"])
def test_characters_that_no_document_can_carry(escape):
    """Unpaired surrogates and control characters are told at their path, in text, keys and plugin data."""
    told = f"U+{escape[2:].upper()}, which no document format can carry"
    assert told in fault(JSON_HEAD + f'"title": "a{escape}b"}}')
    assert told in fault(JSON_HEAD + f'"title": "T", "facts": {{"a{escape}": true}}}}')
    for data in (f'["{escape}"]', f'{{"{escape}": 1}}'):
        assert told in fault(JSON_HEAD + f'"title": "T", "extensions": {{"x": {data}}}}}')


def test_unpaired_surrogates_can_be_printed():
    """A message can be written to any terminal, whatever the file holds."""
    for text in (
        JSON_HEAD + '"title": "T", "ke\\ud800y": 1}',
        JSON_HEAD + '"title": "T", "findings": [{"id": "f", "statement": "s", "polarity": "\\ud800"}]}',
        '{"kind": "\\ud800", "schema_version": 1}',
    ):
        fault(text).encode("utf-8")


@pytest.mark.parametrize("character", ["\x07", "\x1b", "\x7f", "\ud800", "\ufffe"])
def test_raw_control_characters_have_a_line(character):
    """In the text of a file itself they are found before anything is parsed."""
    found = fault(HEAD + f"summary: a{character}b\n")
    assert found.startswith(f"line 5: holds the character U+{ord(character):04X}")


@with_both_parsers
def test_a_character_that_only_yaml_refuses():
    """C1 controls are no YAML; the parser's refusal is passed on."""
    assert "holds the character U+0086, which YAML does not allow" in fault(HEAD + "summary: a\x86b\n")


def test_a_title_of_ten_thousand_characters():
    """Length is a matter for the checks, not for the reader."""
    assert len(read(Review, HEAD.replace("Child N", "x" * 10_000)).title) == 10_000


@pytest.mark.parametrize("title", ["ילד נ", "الطفل ن", "Child \U0001f600\u200d\U0001f467", "Plentyn Ŵŷ"])
def test_any_script_is_text(title):
    """Right-to-left scripts and emoji are text like any other."""
    assert read(Review, HEAD.replace("Child N", title)).title == title


@given(st.text(max_size=200))
def test_no_text_crashes_the_reader(text):
    """Whatever is read, the answer is a subject or a LoadError."""
    for syntax in ("yaml", "json"):
        with pytest.raises(LoadError):
            loads(text, format=syntax)


@given(st.text(alphabet="&*a:[]{},-?|>'\"# \n!%", max_size=60))
def test_no_punctuation_crashes_the_reader(text):
    """The same for what is mostly syntax."""
    with pytest.raises(LoadError):
        loads(text, format="yaml")


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(content):
    """The same for bytes."""
    with pytest.raises(LoadError):
        loads(content)
