"""Text of a file that could be lost without a word: each is read as it was meant, or told with its line."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import scrlearn
from scrlearn.document import ListBlock, Paragraph, body, inline, plain, walk
from scrlearn.errors import LoadError
from scrlearn.files import lines, load, loads
from scrlearn.hooks import PluginHost
from tests.hostile.command import ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from scrlearn.errors import Fault

REVIEW = "kind: review\nschema_version: 1\nid: child-n\n"
BULLETIN = "kind: bulletin\nschema_version: 1\nid: spring\ntitle: Spring\n"


def attempts() -> Iterator[Hostile]:
    """Yield what YAML skips, what Markdown folds, what nobody sees, and plain text that programs escape."""
    yield from _signs()
    yield from _comments()
    yield from _structure()
    yield from _paragraphs()
    yield from _lists()
    yield from _lines()
    yield from _characters()
    yield from _escapes()
    yield from _surrogates()
    yield Hostile(name="lost-text/command/sign", attempt=_command)


# ------------------------------------------------------------------------------------------------ YAML


_PLACES = {
    "title": ("title: {}\n", 4),
    "summary": ("title: Child N\nsummary: {}\n", 5),
    "statement": ("title: Child N\nfindings:\n  - id: f1\n    statement: {}\n", 7),
    "recommendation": ("title: Child N\nrecommendations:\n  - id: r1\n    text: {}\n    themes: []\n", 7),
    "flow": ("title: Child N\nagencies: [{{id: a, name: {}\n }}]\n", 5),
    "list": ("title: Child N\ninvolvement:\n  family:\n    - {}\n", 7),
    "fact": ("title: Child N\nfacts:\n  died: {{state: true, basis: {}\n  }}\n", 6),
    "wrapped": ("title: Child N\nsummary: The plan\n  says {}\n", 6),
}
_CUT = {
    "number": "as priority #2 of the plan says",
    "word": "with #metoo in mind",
    "spaced-number": "as priority # 2 of the plan says",
    "two-spaces": "as priority  #2 of the plan says",
    "spaced": "as one # two and three",
    "end": "written in C #",
    "first": "#1 of the priorities",
}


def _signs() -> Iterator[Hostile]:
    for (place, (template, line)), (trick, text) in product(_PLACES.items(), _CUT.items()):
        if (place, trick) == ("wrapped", "first"):
            continue
        content = REVIEW + template.format(text)
        yield _refused(f"yaml/{place}/sign-{trick}", content, line, text[text.index("#") :])


def _comments() -> Iterator[Hostile]:
    for name, text in {
        "two-spaces": "title: Child N  # the pseudonym",
        "quoted": "title: 'Child N' # the pseudonym",
        "own-line": "title: Child N\n# the pseudonym",
        "id": "title: Child N\nagencies:\n  - id: police # the force\n    name: Police",
        "date": "title: Child N\ndates: {notified: 2015-02-03} # late",
        "choice": "title: Child N\nfindings:\n  - {id: f1, statement: Plans drifted, polarity: gap} # seen",
        "group": "title: Child N\nfindings: # from the panel\n  - {id: f1, statement: Plans drifted.}",
    }.items():
        yield Hostile(name=f"lost-text/yaml/comment/{name}", attempt=_loads(REVIEW + text))


def _structure() -> Iterator[Hostile]:
    for name, character in {
        "no-break": "\xa0",
        "narrow": "\u202f",
        "ideographic": "\u3000",
        "zero-width": "\u200b",
        "bom": "\ufeff",
    }.items():
        called = f"U+{ord(character):04X}"
        for where, text in {
            "behind-colon": f"title:{character}Child N\nsummary: x\n",
            "in-key": f"title{character}: Child N\n",
            "indent": f"title: Child N\ndates:\n{character} notified: 2015-02-03\n",
            "dash": f"title: Child N\nagencies:\n  -{character}police\n",
        }.items():
            if (where, name) == ("indent", "bom"):
                continue  # YAML passes over it, and reads what stands there
            line = text[: text.index(character)].count("\n") + 4
            yield _refused(f"yaml/{where}/{name}", REVIEW + text, line, called)
    for name, character in {"line": "\u2028", "paragraph": "\u2029", "next": "\x85"}.items():
        yield _refused(
            f"yaml/separator/{name}", REVIEW + f"title: a{character}b", 4, f"U+{ord(character):04X}"
        )
    for name, text in {
        "anchor": "title: &amp more",
        "alias": "title: *no* more",
        "tag": "title: !important words",
        "document": "title: a\n---\nb: c",
        "end": "title: a\n...\n---\nb: c",
        "twice": "title: a\ntitle: b",
        "behind-quotes": "title: 'a' b",
        "behind-comma": "title: a\nboard: {id: b, name: Health, website}",
        "block": "title: Child N\nsummary: |\n    a\n   # b\nscope: c",
        "below": "title: Child N\nsummary: a\n  # b\nscope: c",
    }.items():
        yield Hostile(name=f"lost-text/yaml/structure/{name}", attempt=_raises(REVIEW + text))


def _refused(name: str, content: str, line: int, quoted: str) -> Hostile:
    def attempt(folder: Path) -> None:
        file = folder / "r.yaml"
        file.write_text(content, encoding="utf-8")
        told = [str(fault) for fault in _faults(lambda: load(file)) if fault.line == line]
        assert any(quoted in one for one in told), f"{content!r}: {told}"

    return Hostile(name=f"lost-text/{name}", attempt=attempt)


def _paragraphs() -> Iterator[Hostile]:
    for style, written in {
        "plain": "One.\n\n  Two.",
        "single": "'One.\n\n  Two.'",
        "folded": ">\n  One.\n\n  Two.",
        "stripped": ">-\n  One.\n\n\n  Two.",
        "kept": ">+\n  One.\n\n  Two.\n\n",
        "literal": "|\n  One.\n\n  Two.",
    }.items():

        def attempt(_folder: Path, written: str = written) -> None:
            summary = loads(f"{REVIEW}title: Child N\nsummary: {written}", format="yaml").summary
            assert [plain(block.content) for block in body(summary)] == ["One.", "Two."]

        yield Hostile(name=f"lost-text/yaml/empty-line/{style}", attempt=attempt)


def _raises(content: str) -> Callable[[Path], None]:
    return lambda _folder: _assert_told(_faults(lambda: loads(content, format="yaml")), content)


def _assert_told(faults: tuple[Fault, ...], content: str) -> None:
    assert faults, f"{content!r} was loaded"


def _faults(read: Callable[[], object]) -> tuple[Fault, ...]:
    try:
        read()
    except LoadError as error:
        return error.faults
    return ()


def _loads(content: str) -> Callable[[Path], None]:
    def attempt(_folder: Path) -> None:
        assert loads(content, format="yaml").title == "Child N"

    return attempt


def _surrogates() -> Iterator[Hostile]:
    for name, content, title in (
        ("json", r'{"kind": "review", "schema_version": 1, "id": "x", "title": "\ud83d\ude00 N"}', "😀 N"),
        ("yaml", REVIEW + r'title: "\ud83d\ude00 N"', "😀 N"),
        ("escaped", REVIEW + r'title: "\\ud83d\\ude00 N"', r"\ud83d\ude00 N"),
    ):

        def attempt(folder: Path, content: str = content, title: str = title) -> None:
            (folder / "r.yaml").write_text(content, encoding="utf-8")
            assert load(folder / "r.yaml").title == title

        yield Hostile(name=f"lost-text/yaml/surrogates/{name}", attempt=attempt)


# -------------------------------------------------------------------------------------------- Markdown


def _lists() -> Iterator[Hostile]:
    signs = "•▪●◦‣►➢\u2043\uf0b7\uf0a7\uf0d8\uf02d"
    for number, sign in enumerate(signs):
        for name, between in {"lines": "\n", "paragraphs": "\n\n"}.items():
            text = between.join(f"{sign} {word}" for word in ("one", "two", "three"))

            def attempt(_folder: Path, text: str = text) -> None:
                (block,) = body(text)
                assert isinstance(block, ListBlock)
                assert len(block.items) == 3
                assert "".join(_words(text)) == "onetwothree"

            yield Hostile(name=f"lost-text/list/sign-{number}/{name}", attempt=attempt)
    for name, text in {
        "signs": "Three: • one • two",
        "dashes": "Three: - one - two",
        "folded": "- one - two - three",
        "numbers": "Three: 1. one 2. two",
        "dash-lines": "– one\nand more\n– two",
        "ticks": "✓ one\n✓ two",
    }.items():
        yield _told(f"list/within/{name}", text, ("STR183", "STR184"))
    for name, text, said in (
        ("year", "2015. A hard year", "2015. A hard year"),
        ("gap", "1. one\n3. three", "1. one 3. three"),
        ("product", "5*3*2", "5*3*2"),
        ("star-in-brackets", "Marked (*) or (**) here", "Marked (*) or (**) here"),
        ("blanks", "Signed (____) on (____)", "Signed (____) on (____)"),
        ("quoted-signs", "'*' and '*', \"_\" and \"_\"", "'*' and '*', \"_\" and \"_\""),
        ("hidden-words", "s**t and f**k", "s**t and f**k"),
        ("welsh", "Daeth\no Gaerdydd\no Abertawe.", "Daeth o Gaerdydd o Abertawe."),
        ("letters-ended", "(a) one\\\n(b) two", "(a) one (b) two"),
        ("letters", "(a) one\n(b) two", "(a) one (b) two"),
        ("deep", "- " * 40 + "x", "- " * 40 + "x"),
        ("no-label", "[](https://example.org)", "https://example.org"),
        ("angle", "Dear <name>", "Dear <name>"),
    ):

        def shown(_folder: Path, text: str = text, said: str = said) -> None:
            assert " ".join(_words(text)) == said

        yield Hostile(name=f"lost-text/shown/{name}", attempt=shown)


def _words(text: str) -> list[str]:
    """The words of body text as a reader gets them, numbers of items among them."""
    words: list[str] = []
    for block in body(text):
        for number, item in enumerate(block.items if isinstance(block, ListBlock) else [(block,)]):
            if isinstance(block, ListBlock) and block.ordered:
                words.append(f"{block.start + number}.")
            words += [plain(part.content) for part in walk(item) if isinstance(part, Paragraph)]
    return " ".join(words).split()


def _lines() -> Iterator[Hostile]:
    for name, text in {
        "names": "Chief Executive, Council\nChief Nurse, Health",
        "address": "1 High Street\nFenshire\nFN1 1AA",
        "small": "bread\nmilk\neggs",
        "labels": "Telephone: one\nEmail: two",
        "title": '[x](https://example.org "lost")',
        "label": "[x](page.html)",
        "picture": "![x](https://example.org/x.png)",
        "path": r"\\server\share",
        "heading": "# Heading",
        "setext": "Heading\n---",
        "table": "a | b\n--|--\n1 | 2",
        "tag": "a <b>c</b>",
    }.items():
        yield _told(f"lines/{name}", text, ("STR184", "STR141"))


# ------------------------------------------------------------------------------------------ characters


def _characters() -> Iterator[Hostile]:
    unseen = "\u200b\xad\ufeff\u2060\u202e\u202a\u200e\u2066\u200d\ufe0f\U000e0041\u061c\u180e\u2800\u3164"
    shapeless = "\ufffd\uf0e8\ue000\ufdd0\ufffc\U00100000"
    for character in unseen + shapeless:
        code = "STR181" if character in shapeless else "STR180"
        called = f"U+{ord(character):04X}"
        yield _told(f"character/{called}", f"A word{character} more.", (code,), called)
    for name, text in {
        "quote": "â€™",
        "letter": "Ã©",
        "pound": "Â£",
        "dash": "â€“",
        "smile": "ðŸ\u02dc€",
    }.items():
        yield _told(f"character/garbled/{name}", f"A{text}b", ("STR182",), text)


@cache
def _host() -> PluginHost:
    return PluginHost(entry_points=False)


def _told(name: str, text: str, codes: tuple[str, ...], quoted: str = "") -> Hostile:
    def attempt(folder: Path) -> None:
        section = scrlearn.BulletinSection(heading="Heading", body=text)
        file = folder / "b.yaml"
        scrlearn.dump(scrlearn.Bulletin(id="b", title="Spring", sections=[section]), file)
        report = scrlearn.check(load(file), host=_host(), codes=codes)
        assert any(quoted in problem.message for problem in report.problems), report.problems
        assert all(problem.place in lines(file) for problem in report.problems)

    return Hostile(name=f"lost-text/{name}", attempt=attempt)


# --------------------------------------------------------------------------------------------- escapes


def _escapes() -> Iterator[Hostile]:
    for number, text in enumerate(
        (
            "5*3*2",
            "2015. A hard year",
            "# 1",
            "- no",
            "+ no",
            "> 3",
            "a_b_c and _d_",
            "[x](https://example.org)",
            "![x](y)",
            "\\\\server\\share",
            "&amp; &nbsp;",
            "<b>x</b> <https://example.org>",
            "• one\n• two",
            "– one\n– two",
            "a  \nb",
            "`code` ~~~",
            "a | b\n--|--",
            "1) one\n2) two",
            "\uf0b7 one",
            "***",
        )
    ):

        def attempt(_folder: Path, text: str = text) -> None:
            escaped = scrlearn.escape(text)
            assert plain(inline(escaped)).split() == text.split()
            (paragraph,) = body(escaped)
            assert isinstance(paragraph, Paragraph)
            assert plain(paragraph.content).split() == text.split()

        yield Hostile(name=f"lost-text/escape/{number}", attempt=attempt)


def _command(folder: Path) -> None:
    """The command names the line, the place and the words."""
    (folder / "r.yaml").write_text(
        REVIEW + "title: Child N\nsummary: as priority #2 says\n", encoding="utf-8"
    )
    found = ran("check", folder / "r.yaml")
    assert found.code == 2
    assert (
        'line 5: summary: what follows the # is read as a comment and would be left out: "#2 says"'
        in found.err
    )
