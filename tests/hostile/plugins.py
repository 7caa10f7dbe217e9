"""Plugins that do what they should not: in every part that they can give, every trick.

What must come of each: nothing that it raises, prints or gives gets past the one place in which its code is
run; the plugin and its part are named in plain words; and all that it did not touch goes on.
"""

from __future__ import annotations

import contextlib
import io
import sys
import types
from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from scrlearn.checks import check
from scrlearn.document import (
    Cell,
    Column,
    Document,
    Link,
    ListBlock,
    Paragraph,
    Section,
    Table,
    Text,
    as_text,
)
from scrlearn.errors import ExportVetoedError, PluginError
from scrlearn.files import dump
from scrlearn.hooks import Check, Exporter, Layout, PluginHost, hookimpl
from scrlearn.hooks.guarding import Failed
from scrlearn.hooks.kinds import KINDS
from scrlearn.model.presets import Preset, PresetSection
from scrlearn.model.review import Review
from scrlearn.problems import Problem, ProblemCode, Severity
from scrlearn.publish import export_many, render
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

REVIEW = Review(id="child-n", title="Child N")
CODE = ProblemCode(code="OUR001", title="Ours", severity=Severity.NOTE, why="w", hint="h", source="s")
CORE = PluginHost(entry_points=False)


class OwnExit(BaseException):
    """An exception that no `except Exception` catches."""


class UnprintableError(Exception):
    """An error that fails again when it is asked for its words."""

    def __str__(self) -> str:
        """Fail worse than before."""
        raise OwnExit

    __repr__ = __str__


class ChattyError(Exception):
    """An error that prints when it is asked for its words."""

    def __str__(self) -> str:
        """Pollute the output of whoever asks."""
        print("polluted")  # noqa: T201
        return "chatty"


class NoWordsError(Exception):
    """An error whose words are none."""

    def __str__(self) -> str:
        """Give a number."""
        return 5  # type: ignore[return-value] # noqa: PLE0307 - that is the trick


class ForgingError(Exception):
    """An error whose words begin a line of their own, and colour it."""

    def __str__(self) -> str:
        """Forge."""
        return "x\r\nscrlearn: all is well\x1b[2J\ud800" + "y" * 100_000


class PretendingError(PluginError):
    """An error that calls itself scrlearn's own, and cannot be printed."""

    def __str__(self) -> str:
        """Fail."""
        raise OwnExit


LYING: dict[str, dict[str, object]] = {
    "AsksWhatItIs": {"__class__": property(lambda _error: sys.exit())},
    "AsksWhence": {"__traceback__": property(lambda _error: sys.exit())},
    "SaysInterrupt": {"__class__": KeyboardInterrupt},
    "SaysTold": {"__class__": Failed},
    "SaysOurs": {"__class__": PluginError},
}
"""Errors that say something else of themselves than they are."""


def raising(error: type[BaseException]) -> Callable[..., object]:
    """Return a function that raises, however it is called."""

    def function(*_arguments: object) -> object:
        raise error

    return function


def half_way(*_arguments: object) -> Iterator[object]:
    """Give something, then fail."""
    yield from ()
    raise OwnExit


def recursing(*arguments: object) -> object:
    """Go round until the stack ends."""
    return recursing(*arguments)


class Wordless:
    """A value without words."""

    def __str__(self) -> str:
        """Fail."""
        raise OwnExit


def saying_nothing(*_arguments: object) -> object:
    """Raise an error of scrlearn's own that cannot be printed."""
    raise PluginError(Wordless())


def replacing_streams(*_arguments: object) -> object:
    """Let what is printed from now on go nowhere, and fail."""
    sys.stdout = sys.stderr = io.StringIO()
    raise OwnExit


RAISED: tuple[type[BaseException], ...] = (
    *(type(name, (Exception,), attributes) for name, attributes in LYING.items()),
    OSError,
    MemoryError,
    OwnExit,
    SystemExit,
    GeneratorExit,
    StopIteration,
    StopAsyncIteration,
    UnprintableError,
    ChattyError,
    NoWordsError,
    ForgingError,
    PretendingError,
)
TRICKS: dict[str, Callable[..., object]] = {
    **{error.__name__: raising(error) for error in RAISED},
    "recursion": recursing,
    "wordless": saying_nothing,
    "streams": replacing_streams,
}
GIVEN: dict[str, object] = {"text": "words", "number": 5, "class": Exporter, "texts": ["a"], "nested": [[]]}


@contextlib.contextmanager
def silent() -> Iterator[None]:
    """Hold that nothing is written where data go, and that output goes there again afterwards."""
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()):
        yield
        assert out.getvalue() == "", f"on standard output: {out.getvalue()!r}"
        assert sys.stdout is out, "standard output was not put back"


def plain(text: str) -> None:
    """Hold that a message is one line of characters that anything can print."""
    assert text.isprintable(), ascii(text)
    assert len(text) < 2_000
    text.encode("utf-8")


class Plugin:
    """A plugin as an object, given its hooks."""

    def __init__(self, **hooks: Callable[..., object]) -> None:
        """Mark each as an implementation."""
        for name, function in hooks.items():
            setattr(self, name, hookimpl(function))


def host_of(plugin: object) -> PluginHost:
    """Return a host of the built-ins and one plugin."""
    return PluginHost(plugins={"hostile": plugin}, entry_points=False)


def giving(kind: str, *records: object) -> PluginHost:
    """Return a host with a plugin that gives records of a kind."""
    return host_of(Plugin(**{KINDS[kind].hook: lambda: list(records)}))


def all_built_in(host: PluginHost) -> None:
    """Hold that every record of scrlearn's own is there."""
    for kind in KINDS:
        assert {*CORE.providers(kind)} <= {*host.providers(kind)}, kind


def one_failure(host: PluginHost, part: str) -> str:
    """Return why the plugin failed, in this part and no other."""
    host.status()
    (failure,) = host.failures
    assert (str(failure.provider), failure.part) == ("hostile", part), str(failure)
    plain(str(failure))
    return failure.reason


# ------------------------------------------------------------------------------ while it gives records


def registering(kind: str, trick: Callable[..., object], _folder: Path) -> None:
    """The part fails and is named; the others, and the built-ins, are there."""
    with silent():
        # pluggy takes functions only, and some tricks are none.
        host = host_of(Plugin(**{KINDS[kind].hook: lambda: trick()}))  # noqa: PLW0108
        assert one_failure(host, kind)
        all_built_in(host)
        assert any("hostile" in one for one in host.incomplete(kind))


def register_attempts() -> Iterator[Hostile]:
    """Yield every trick in every hook."""
    tricks = TRICKS | {name: partial(lambda value: value, value) for name, value in GIVEN.items()}
    for kind in KINDS:
        for name, trick in tricks.items():
            yield Hostile(name=f"plugins/register/{kind}/{name}", attempt=partial(registering, kind, trick))


# ----------------------------------------------------------------------------------- the plugin itself


class Lazy(types.ModuleType):
    """A module whose names are imported when they are used, as scrlearn's are; some cannot be."""

    def __init__(self, *lazily: str) -> None:
        """Say which names there seem to be."""
        super().__init__("lazy")
        self.__dict__["_lazily"] = list(lazily)

    def __dir__(self) -> list[str]:
        """List the names."""
        lazily: list[str] = self.__dict__["_lazily"]
        return [*self.__dict__, *lazily]

    def __getattr__(self, name: str) -> object:
        """Import a hook; fail for anything else."""
        if name == "scrlearn_register_checks" and name in self.__dict__["_lazily"]:
            return hookimpl(lambda: [Check(name="lazy", subjects=("review",), codes=(), run="x:y")])
        raise ImportError(name)


class DirRaises:
    """A plugin that will not be listed."""

    def __dir__(self) -> list[str]:
        """Fail."""
        raise OwnExit


class PropertyRaises(Plugin):
    """A plugin one of whose other attributes fails: that is none of our business."""

    @property
    def client(self) -> object:
        """Fail."""
        raise OwnExit


class EqualToAll(Plugin):
    """A plugin that is equal to any other, and has no hash."""

    def __eq__(self, other: object) -> bool:
        """Say yes."""
        return True

    __hash__ = None  # type: ignore[assignment]


def layout_named(name: str) -> Layout:
    """Return a layout of a review."""
    return Layout(name=name, subject="review", summary="s", build="x:y")


def wanting(config: object) -> tuple[object, ...]:
    """Implement a hook with an argument that it does not have."""
    return (config,)


def whole(plugin: object, told: str, _folder: Path) -> None:
    """The plugin is refused, with its reason; the built-ins are there."""
    with silent():
        host = host_of(plugin)
        assert told in one_failure(host, "hooks")
        all_built_in(host)


def working(plugin: object, kind: str, names: tuple[str, ...], _folder: Path) -> None:
    """The plugin is odd and sound: what it gives is there."""
    with silent():
        host = host_of(plugin)
        host.status()
        assert host.failures == ()
        assert {*names} <= {*host.providers(kind)}


def twice(plugins: list[object], names: set[str], _folder: Path) -> None:
    """Two plugins under two names give what each of them gives, once."""
    host = PluginHost(plugins=dict(zip(("one", "two"), plugins, strict=True)), entry_points=False)
    host.status()
    assert host.failures == ()
    assert names <= {*host.layouts}


def object_attempts() -> Iterator[Hostile]:
    """Yield plugins that are strange as a whole."""
    refused: dict[str, tuple[object, str]] = {
        "none": (None, "None has no hook"),
        "text": ("our_board.plugin", "text has no hook"),
        "number": (5, "int has no hook"),
        "empty-module": (types.ModuleType("empty"), "the module empty has no hook"),
        "dir-raises": (DirRaises(), "OwnExit"),
        "lazy-without-hooks": (Lazy("render"), "the module lazy has no hook"),
        "misspelt": (Plugin(scrlearn_register_cheks=lambda: ()), "did you mean scrlearn_register_checks"),
        "argument": (Plugin(scrlearn_register_checks=wanting), "config"),
    }
    for name, (plugin, told) in refused.items():
        yield Hostile(name=f"plugins/object/{name}", attempt=partial(whole, plugin, told))
    hook = "scrlearn_register_layouts"
    spelt = type("Spelt", (), {"ours": staticmethod(hookimpl(specname=hook)(lambda: [layout_named("a")]))})()
    setattr(spelt, hook, hookimpl(lambda: [layout_named("b")]))
    sound: dict[str, tuple[object, str, tuple[str, ...]]] = {
        "lazy": (Lazy("scrlearn_register_checks", "render"), "checks", ("lazy",)),
        "property-raises": (PropertyRaises(**{hook: lambda: [layout_named("a")]}), "layouts", ("a",)),
        "specname": (spelt, "layouts", ("a", "b")),
        "none-given": (Plugin(**{hook: lambda: None}), "layouts", ()),
    }
    for name, (plugin, kind, names) in sound.items():
        yield Hostile(name=f"plugins/object/{name}", attempt=partial(working, plugin, kind, names))
    equal = [
        EqualToAll(**{hook: function})
        for function in (lambda: [layout_named("a")], lambda: [layout_named("b")])
    ]
    yield Hostile(name="plugins/object/equal", attempt=partial(twice, equal, {"a", "b"}))
    yield Hostile(name="plugins/object/same", attempt=partial(twice, [equal[0], equal[0]], {"a"}))


# ----------------------------------------------------------------------------------- fields of records


class Loud(str):
    """A text that prints, and fails when it is compared."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Fail."""
        raise OwnExit

    def __hash__(self) -> int:
        """Fail."""
        raise OwnExit


RECORDS: dict[str, tuple[type, dict[str, object]]] = {
    "exporters": (
        Exporter,
        {"name": "txt", "suffix": ".txt", "media_type": "text/plain", "summary": "s", "render": "x:y"},
    ),
    "layouts": (Layout, {"name": "ours", "subject": "review", "summary": "s", "build": "x:y"}),
    "checks": (Check, {"name": "ours", "subjects": ("review",), "codes": (CODE,), "run": "x:y"}),
}
WRONG: tuple[tuple[str, str, object, str], ...] = (
    *(("exporters", "name", value, "exporter: name is") for value in (None, 5, "", "a b", "../a", Loud("x"))),
    *(("exporters", "suffix", value, "suffix") for value in (None, "txt", ".", "./a", ".a b", b".txt")),
    ("exporters", "media_type", None, "media_type is None; it must be text"),
    *(("exporters", "render", value, "render is") for value in (None, 5, "not a place", "")),
    ("exporters", "takes_attachments", "no", "takes_attachments is 'no'; it must be True or False"),
    ("exporters", "layout", None, "layout is None"),
    ("layouts", "name", "a/b", "layout: name is 'a/b'"),
    ("layouts", "subject", Review, "subject is the class Review"),
    ("layouts", "subject", "reviews", "did you mean review"),
    ("layouts", "subject", ("review",), "subject is tuple"),
    ("layouts", "default", "yes", "default is 'yes'"),
    ("checks", "subjects", "review", "write ('review',)"),
    ("checks", "subjects", ["review"], "subjects is list"),
    ("checks", "subjects", (Review,), "subjects[0] is the class Review"),
    ("checks", "codes", None, "codes is None"),
    ("checks", "codes", CODE, "codes is ProblemCode"),
    ("checks", "codes", ("A1",), "codes[0] is 'A1'; it must be a ProblemCode"),
    ("checks", "codes", (5,), "codes[0] is int"),
    ("checks", "uses", "vocabularies", "write ('vocabularies',)"),
)


def wrong_field(kind: str, field: str, value: object, told: str, _folder: Path) -> None:
    """The record is refused, and the message says which field, what it is and what it must be."""
    record, fields = RECORDS[kind]
    with silent():
        host = giving(kind, record(**{**fields, field: value}))
        reason = one_failure(host, kind)
        assert told in reason, reason
        all_built_in(host)
        check(REVIEW, host=host)


def code_field(field: str, value: object, _folder: Path) -> None:
    """A code of the catalogue is held to the same."""
    fields = {name: getattr(CODE, name) for name in ("code", "title", "severity", "why", "hint", "source")}
    record = Check(
        name="ours", subjects=("review",), codes=(ProblemCode(**{**fields, field: value}),), run="x:y"
    )
    with silent():
        assert f"codes[0].{field} is" in one_failure(giving("checks", record), "checks")


def field_attempts() -> Iterator[Hostile]:
    """Yield records that hold what they must not."""
    for number, (kind, field, value, told) in enumerate(WRONG):
        yield Hostile(
            name=f"plugins/field/{kind}/{field}/{number}",
            attempt=partial(wrong_field, kind, field, value, told),
        )
    for field, value in (
        ("code", None),
        ("code", "A 1"),
        ("severity", "error"),
        ("title", None),
        ("hint", 5),
    ):
        yield Hostile(name=f"plugins/field/code/{field}/{value}", attempt=partial(code_field, field, value))


# --------------------------------------------------------------------------------------- while it runs


def problem(**changes: object) -> Problem:
    """Return a problem of the plugin's code, with changes."""
    fields: dict[str, object] = {"code": "OUR001", "severity": Severity.NOTE, "path": "", "message": "m"}
    return Problem(**(fields | changes))


def checking(trick: Callable[..., object], _folder: Path) -> None:
    """The report is incomplete and says whose fault that is; the other checks are run."""
    record = Check(name="ours", subjects=("review",), codes=(CODE,), run=trick)
    with silent():
        report = check(REVIEW, host=giving("checks", record))
        (told,) = report.incomplete
        assert "check 'ours' of plugin hostile" in told
        plain(told)
        assert "STR132" in {one.code for one in report.problems}
        assert not report.complete
        assert report.to_json()


def vetoing(trick: Callable[..., object], _folder: Path) -> None:
    """What a check about disclosure did not read is not published, and the plugin is named."""
    code = ProblemCode(code="DIS901", title="Ours", severity=Severity.ERROR, why="w", hint="h", source="s")
    record = Check(name="ours", subjects=("review",), codes=(code,), run=trick)
    with silent():
        try:
            render(REVIEW, "json", host=giving("checks", record))
        except ExportVetoedError as error:
            told = str(error)
        else:
            raise AssertionError("published unread")
        assert "check 'ours' of plugin hostile" in told


def exporting(trick: Callable[..., object], folder: Path) -> None:
    """That format fails and is named; every other format of the batch is written."""
    record = Exporter(name="txt", suffix=".txt", media_type="text/plain", summary="s", render=trick)
    dump(REVIEW, folder / "child-n.yaml")
    with silent():
        ours, theirs = export_many(
            folder / "child-n.yaml", to=["txt", "json"], out=folder / "out", host=giving("exporters", record)
        )
        assert "child-n: exporter 'txt' of plugin hostile failed: " in ours.error
        for line in ours.error.splitlines():
            plain(line)
        assert theirs.ok, theirs.error
        assert [path.name for path in (folder / "out").iterdir()] == ["child-n.json"]


def laying_out(trick: Callable[..., object], _folder: Path) -> None:
    """Asked for, the layout is named; not asked for, it stops nothing."""
    record = Layout(name="ours", subject="review", summary="s", build=trick)
    with silent():
        host = giving("layouts", record)
        for audience in ("public", "board"):
            try:
                render(REVIEW, "json", layout="ours", audience=audience, host=host)
            except PluginError as error:
                told = str(error)
            else:
                raise AssertionError("rendered")
            plain(told)
            assert "review: layout 'ours' of plugin hostile failed: " in told
        assert render(REVIEW, "json", host=host) == render(REVIEW, "json", host=CORE)


class Bytes(bytes):
    """Bytes of a class of their own."""


def run_attempts() -> Iterator[Hostile]:
    """Yield every trick in every function of a record."""
    for name, trick in TRICKS.items():
        yield Hostile(name=f"plugins/check/{name}", attempt=partial(checking, trick))
        yield Hostile(name=f"plugins/veto/{name}", attempt=partial(vetoing, trick))
        yield Hostile(name=f"plugins/exporter/{name}", attempt=partial(exporting, trick))
        yield Hostile(name=f"plugins/layout/{name}", attempt=partial(laying_out, trick))
    yield Hostile(name="plugins/check/half-way", attempt=partial(checking, half_way))
    yield Hostile(name="plugins/check/nowhere", attempt=partial(checking, "no_such_board.checks:run"))
    gave: dict[str, object] = {
        "none": None,
        "text": "OUR001",
        "problem": problem(),
        "texts": ["OUR001"],
        "undeclared": [problem(code="OUR002")],
        "no-path": [problem(path=None)],
        "severity": [problem(severity="error")],
        "message": [problem(message=5)],
        "hint": [problem(hint=["x"])],
    }
    for name, value in gave.items():
        yield Hostile(
            name=f"plugins/check-gives/{name}", attempt=partial(checking, partial(lambda v, *_: v, value))
        )
    for name, value in {
        "none": None,
        "text": "words",
        "bytearray": bytearray(b"x"),
        "view": memoryview(b"x"),
        "own-bytes": Bytes(b"x"),
        "list": [b"x"],
    }.items():
        yield Hostile(
            name=f"plugins/exporter-gives/{name}", attempt=partial(exporting, partial(lambda v, *_: v, value))
        )


# ------------------------------------------------------------------------------------ what it lays out

PARAGRAPH = Paragraph(content=as_text("words"))
CELL = Cell(blocks=(PARAGRAPH,))
COLUMNS = (Column(key="a", heading="A"),)


def table(*rows: object, **changes: object) -> Table:
    """Return a table of one column."""
    return Table(**{"caption": "c", "columns": COLUMNS, "rows": rows, **changes})


def tree(*blocks: object, **changes: object) -> Document:
    """Return a document."""
    return Document(**{"id": "x", "title": "T", "layout": "ours", "blocks": blocks, **changes})


def folded(depth: int, times: int = 1) -> Document:
    """Return a document whose sections stand in one another, each so many times in the one around it."""
    block: Any = PARAGRAPH
    for _ in range(depth):
        block = Section(heading=as_text("h"), blocks=(block,) * times, anchor="a")
    return tree(block)


def doubled() -> tuple[object, ...]:
    """Return a tuple of tuples, a million million in all and a hundred in memory."""
    inner: tuple[object, ...] = ()
    for _ in range(40):
        inner = (inner, inner)
    return inner


TREES: dict[str, tuple[object, str]] = {
    "deep": (folded(100), "more than 60 deep"),
    "deeper-than-the-stack": (folded(5_000), "more than 60 deep"),
    "folded": (folded(40, times=2), "more than 150,000 parts"),
    "tuples": (tree(blocks=doubled()), "more than 150,000 parts"),
    "nothing": (None, "gave None"),
    "text": ("words", "gave text"),
    "content-text": (tree(Paragraph(content="hello")), "blocks[0].content is text"),
    "content-markup": (
        tree(Paragraph(content=(Text(Markup("<b>x</b>")),))),
        "blocks[0].content[0].text is Markup",
    ),
    "no-comma": (tree(blocks=PARAGRAPH), "blocks is Paragraph"),
    "list": (tree(blocks=[PARAGRAPH]), "blocks is list"),
    "inlines": (tree(*as_text("words")), "blocks[0] is Text"),
    "footer": (tree(footer="words"), "footer is text"),
    "cell-text": (tree(table((Cell(blocks="words"),))), "blocks[0].rows[0][0].blocks is text"),
    "cell-value": (tree(table((Cell(blocks=(), value=object()),))), "rows[0][0].value is object"),
    "row-of-text": (tree(table("words")), "blocks[0].rows[0] is text"),
    "ragged": (tree(table((CELL, CELL))), "blocks[0].rows[0] has 2 cells, but the table has 1 column"),
    "ragged-short": (tree(table(())), "has 0 cells"),
    "heading": (tree(Section(heading="H", blocks=(), anchor="a")), "blocks[0].heading is text"),
    "items": (tree(ListBlock(items=(PARAGRAPH,))), "blocks[0].items[0] is Paragraph"),
    "url": (tree(Paragraph(content=(Link(as_text("x"), None),))), "content[0].url is None"),
    "role": (tree(Paragraph(content=(), role="loud")), "blocks[0].role is text"),
    "id": (tree(id="a/b"), "id 'a/b' is not an id"),
    "id-up": (tree(id="../../x"), "is not an id"),
    "title": (tree(title=None), "title is None; it must be text"),
    "title-loud": (tree(title=Loud("x")), "title is Loud"),
    "language": (tree(language=None), "language is None"),
    "date": (tree(date="2016-01-01"), "date is text"),
    "masthead": (tree(masthead=None), "masthead is None"),
    "mail": (tree(mail={}), "mail is dict"),
}


def tree_attempt(given: object, told: str, folder: Path) -> None:
    """The plugin, its layout and the place in the tree are named, and nothing is written; the rest is."""
    build: Any = lambda _subject, _request: given  # noqa: E731 - whatever it gives is not what it must
    record = Layout(name="ours", subject="review", summary="s", build=build)
    host = giving("layouts", record)
    dump(REVIEW, folder / "child-n.yaml")
    with silent():
        for audience in ("public", "board"):
            results = export_many(
                folder / "child-n.yaml",
                to=["html", "docx"],
                out=folder / "out",
                layout="ours",
                audience=audience,
                host=host,
            )
            for result in results:
                assert "review: layout 'ours' of plugin hostile failed: gave " in result.error
                assert told in result.error, result.error
        assert not (folder / "out").exists()
        assert render(REVIEW, "json", host=host) == render(REVIEW, "json", host=CORE)


def tree_attempts() -> Iterator[Hostile]:
    """Yield documents that no format can show."""
    for name, (given, told) in TREES.items():
        yield Hostile(name=f"plugins/tree/{name}", attempt=partial(tree_attempt, given, told))


# -------------------------------------------------------------------------------------------- the rest


def printing(_folder: Path) -> None:
    """A plugin that prints wherever it can leaves standard output to data, and is else as any other."""

    def talk(*_arguments: object) -> None:
        print("talk")  # noqa: T201
        sys.stdout.write("talk")
        sys.stdout.flush()
        sys.stdout.close()

    def talking(record: Any, **fields: object) -> object:
        talk()
        return record(**fields)

    def run(_subject: object, _request: object) -> Iterator[Problem]:
        talk()
        yield CODE.at("", "ours")

    def build(subject: Review, _request: object) -> Document:
        talk()
        return tree(id=subject.id)

    def words() -> list[Preset]:
        talk()
        return [Preset(name="p", title="P", sections=[PresetSection(key="k", heading="H", prompt="x")])]

    plugin = Plugin(
        scrlearn_register_vocabularies=words,
        scrlearn_register_checks=lambda: [
            talking(Check, name="ours", subjects=("review",), codes=(CODE,), run=run)
        ],
        scrlearn_register_layouts=lambda: [
            talking(Layout, name="ours", subject="review", summary="s", build=build)
        ],
    )
    with silent():
        host = host_of(plugin)
        assert "OUR001" in {one.code for one in check(REVIEW, host=host).problems}
        assert render(REVIEW, "json", layout="ours", host=host)
        assert "p" in host.presets
        assert host.failures == ()


def attempts() -> Iterator[Hostile]:
    """Yield every attempt of a plugin."""
    yield from register_attempts()
    yield from object_attempts()
    yield from field_attempts()
    yield from run_attempts()
    yield from tree_attempts()
    yield Hostile(name="plugins/prints/everywhere", attempt=printing)
