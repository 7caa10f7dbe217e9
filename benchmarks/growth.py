"""Whether anything takes more than its share of time as a document grows: n of something, then four times n.

    python benchmarks/growth.py [NAME ...]

Prints for every check and every exporter the worst ratio of processor time at 4n to that at n, over
documents that have much of one thing: paragraphs, rows, findings, links, one long word, brackets. Linear work
gives about 4; more than 5 is told as a fault, and the exit code is then 1. Names of checks or formats as
arguments keep to those. Every measurement is of texts that were never seen before, so that nothing which is
kept between calls can flatter it, and is the least of several; what takes less than 40 ms at 4n is no
measurement and is shown as a dash.
"""

from __future__ import annotations

import contextlib
import itertools
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from scrlearn.document import (
    Callout,
    Cell,
    Column,
    Document,
    Emphasis,
    Field,
    FieldGrid,
    Form,
    Link,
    ListBlock,
    Masthead,
    Paragraph,
    Section,
    Table,
    Term,
    Terms,
    Text,
)
from scrlearn.errors import ExportError
from scrlearn.files.structure import structured
from scrlearn.hooks import CheckRequest, PluginHost, RenderRequest
from scrlearn.model.subjects import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import Check, Exporter
    from scrlearn.model.subjects import Subject

HOST = PluginHost(entry_points=False)
MOST = 5.0
"""The ratio above which something grows faster than its document; 4 is the document's own."""
FACTOR = 4
NOISE = 0.04
"""Seconds at 4n below which a ratio says nothing."""
REPEATS = 3
RECORDS, LETTERS, BLOCKS = 120, 3_000, 120
"""How much there is of a thing at n: records of a subject, letters of a text, blocks of a document."""

_SALT = itertools.count(1)
SENTENCE = "The plan drifted because nobody at the meeting held the date of the next visit"


Work = tuple[str, Callable[[], object]]


def salt() -> str:
    """Return a word that no text had before."""
    return f"q{next(_SALT)}z"


# ------------------------------------------------------------------------------------------------ subjects

SNIPPETS = (
    " ", "12", "1 ", "a.", "- ", "A ", "A", "(", "((", "[", "*", "_", "`", "&", "*_[", '"', "'", "“x", "ab@",
    "@", "01632 960", "943 476 ", "1/1/", "12 March ", "aged ", "aged 3, ", "St ", "Mrs Smith ", "Smith, ",
    "son and ", "mother's ", "LS1 ", "12 High Street ", "http://", "a-", "|", "\n", "\n\n", "- a\n", "1. a\n",
    "> ", "# ", "<b>", "<", "&amp;", "\\", "~", "\N{ZERO WIDTH SPACE}", "of the ", "should ensure ", "and ",
    "within 3 ", "[a](b) ", "![", "](", "**a** ", "a, ", "; ", "ABC ", "A.B. ", "2015-01-01 ", "two days ",
    "Oak Primary School ", "0", "+44 ", "QQ123456C ", "who ", "all staff ", "... ", "\N{EN DASH} ", "(a) ",
    "sister aged ", "years old ", "the review ", "Dr. ", "e.g. ", "50% of ", "££", "?", "!", "x=y ",
)  # fmt: skip
"""What makes long texts that a pattern might try in every way: signs, halves of numbers, first words."""


def long_text(snippet: str, length: int) -> str:
    """Return a text of one thing again and again."""
    return f"{salt()} {(snippet * length)[:length]}"


def subject(kind: str, **fields: object) -> Subject:
    """Make a subject from the keys of a file."""
    named = {"briefing": "b"} if kind == "response" else {"id": "x", "title": "Child X"}
    made = structured({**named, **fields}, SUBJECTS[kind])
    if isinstance(made, list):
        raise SystemExit("\n".join(map(str, made)))
    return made


def with_texts(snippet: str, count: int) -> Iterator[Subject]:
    """Yield subjects of each kind whose texts are long."""

    def text() -> str:
        return long_text(snippet, count)

    action = {"id": "a1", "text": text(), "owner": text(), "measure": text(), "evidence": text()}
    yield subject(
        "review",
        summary=text(),
        findings=[{"id": "f1", "statement": text(), "why": text(), "evidence": text()}],
        recommendations=[{"id": "r1", "text": text(), "answers": ["f1"], "actions": [action]}],
    )
    section = {"key": "a", "heading": text(), "body": text()}
    yield subject("briefing", sections=[section], questions=[text()])
    yield subject("bulletin", sections=[{"heading": text(), "body": text()}], intro=text())
    yield subject("response", key_points=text(), answers={"What?": text()})


def reviews(count: int) -> Iterator[tuple[str, Subject]]:
    """Yield reviews that have much of one thing."""
    each = range(count)
    findings = [
        {"id": f"f{one}", "statement": f"{SENTENCE} {salt()}.", "themes": ["plan.drift"]} for one in each
    ]
    yield "findings", subject("review", findings=findings)
    actions = [
        {
            "id": f"a{one}",
            "text": f"Audit thirty plans {salt()}.",
            "owner": f"Pat Smith {salt()}",
            "body": f"b{one}",
            "due": "June 2016",
            "measure": f"The audit shows it {salt()}.",
        }
        for one in each
    ]
    agencies = [{"id": f"b{one}", "name": f"Agency {one} Trust"} for one in each]
    recommendations = [
        {
            "id": f"r{one}",
            "text": f"The trust should audit {one} plans {salt()}.",
            "answers": [f"f{one}"],
            "addressed_to": [f"b{one}", f"c{one}"],
        }
        for one in each
    ]
    yield "recommendations", subject("review", recommendations=recommendations, findings=findings)
    yield "agencies", subject("review", recommendations=recommendations, agencies=agencies)
    one = {"id": "r1", "text": "The trust should audit.", "actions": actions}
    yield "actions", subject("review", recommendations=[one], agencies=agencies)
    themed = [{"id": "f1", "statement": "It drifted.", "themes": [f"plan.drif{number}" for number in each]}]
    yield "themes", subject("review", findings=themed)
    details = " ".join(
        f"{salt()} rang 01632 960{one % 1000:03d} on 3 March 2016 aged {one % 17}." for one in each
    )
    excepted = [
        {"code": "DIS120", "path": "summary", "about": salt(), "by": "b", "reason": "r"} for _ in each
    ]
    yield "exceptions", subject("review", summary=details, exceptions=excepted)
    yield "identifiers", subject("review", summary=details)
    yield "paragraphs", subject("review", summary="\n\n".join(f"{SENTENCE} {salt()}." for _ in each))
    yield "items", subject("review", summary="\n".join(f"- {SENTENCE} {salt()}." for _ in each))
    yield "one sentence", subject("review", summary=" and ".join(f"{SENTENCE} {salt()}" for _ in each))
    yield "links", subject("review", summary=" ".join(f"[{salt()}](https://example.org)" for _ in each))
    roles = [{"name": f"A. {salt()}", "role": "reviewer", "connections": "none"} for _ in each]
    yield "reviewers", subject("review", reviewers=roles)


def others(count: int) -> Iterator[tuple[str, Subject]]:
    """Yield briefings, bulletins and responses that have much of one thing."""
    each = range(count)
    terms = [chr(65 + one // 676 % 26) + chr(65 + one // 26 % 26) + chr(65 + one % 26) for one in each]
    used = [{"key": "a", "heading": "A", "body": " ".join(f"{term} {salt()} and" for term in terms)}]
    glossary = [{"term": f"{term}Q", "meaning": salt()} for term in terms]
    yield "glossary", subject("briefing", glossary=glossary, sections=used)
    yield "abbreviations", subject("briefing", sections=used)
    sections = [{"key": f"k{one}", "heading": salt(), "body": f"{SENTENCE} {salt()}."} for one in each]
    yield "sections", subject("briefing", sections=sections)
    yield "questions", subject("briefing", questions=[f"What would you do {salt()}?" for _ in each])
    articles = [{"heading": salt(), "body": f"{SENTENCE} {salt()}."} for _ in each]
    yield "articles", subject("bulletin", sections=articles)
    training = [{"id": f"t{one}", "title": salt(), "provider": salt(), "body": SENTENCE} for one in each]
    yield "training", subject("bulletin", training=training)
    asked = {f"What {salt()}?": f"{SENTENCE} {salt()}." for _ in each}
    yield "answers", subject("response", answers=asked)


def subjects(factor: float) -> Iterator[tuple[str, Subject]]:
    """Yield every subject with what it has much of."""
    yield from reviews(int(RECORDS * factor))
    yield from others(int(RECORDS * factor))
    for snippet in SNIPPETS:
        for made in with_texts(snippet, int(LETTERS * factor)):
            yield f"{made.kind} of {snippet!r}", made


# ----------------------------------------------------------------------------------------------- documents


def words(text: str = "") -> Paragraph:
    """Return a paragraph that no document had before."""
    return Paragraph(content=(Text(f"{text or SENTENCE} {salt()}"),))


def cell(text: str) -> Cell:
    """Return a cell of one paragraph."""
    return Cell(blocks=(words(text),))


def columns(count: int) -> tuple[Column, ...]:
    """Return columns of a table."""
    return tuple(Column(key=f"c{one}", heading=f"H{one}") for one in range(count))


def nested(count: int) -> ListBlock:
    """Return lists as deep in one another as a text allows, as often as asked."""
    items = []
    for _ in range(count):
        block = ListBlock(items=((words("x"),),))
        for _ in range(20):
            block = ListBlock(items=((block,),))
        items.append((block,))
    return ListBlock(items=tuple(items))


def documents(factor: float) -> Iterator[tuple[str, Document]]:
    """Yield documents that have much of one thing."""
    count, letters = int(BLOCKS * factor), int(LETTERS * factor)
    each = range(count)

    def made(*blocks: object, **fields: object) -> Document:
        given = {"id": "x", "title": f"Title {salt()}", "layout": "x", "blocks": blocks, **fields}
        return Document(**given)  # type: ignore[arg-type]

    yield "paragraphs", made(*(words() for _ in each))
    yield (
        "sections",
        made(*(Section(heading=(Text("H"),), anchor=f"a{one}", blocks=(words(),)) for one in each)),
    )
    rows = tuple(tuple(cell("some words") for _ in range(3)) for _ in each)
    yield "rows", made(Table(caption="C", columns=columns(3), rows=rows))
    yield "columns", made(Table(caption="C", columns=columns(count), rows=(tuple(cell("a") for _ in each),)))
    small = Table(caption="C", columns=columns(2), rows=((cell("a"), cell("b")),))
    yield "tables", made(*(small for _ in each))
    yield "long cell", made(Table(caption="C", columns=columns(1), rows=((cell("some words " * count),),)))
    yield "items", made(ListBlock(items=tuple((words("x"),) for _ in each)))
    yield "numbered lists", made(*(ListBlock(items=((words("x"),),), ordered=True) for _ in each))
    yield "nested lists", made(nested(count // 10))
    yield "terms", made(Terms(items=tuple(Term(term=salt(), blocks=(words("x"),)) for _ in each)))
    yield "long term", made(Terms(items=(Term(term="T", blocks=(words("some words " * count),)),)))
    yield "callouts", made(*(Callout(heading="C", blocks=(words("x"),)) for _ in each))
    yield "long callout", made(Callout(heading="C", blocks=tuple(words() for _ in each)))
    links = tuple(Link((Text(f"{salt()} "),), f"https://example.org/{one}") for one in each)
    yield "links", made(Paragraph(content=links))
    yield "emphasis", made(Paragraph(content=tuple(Emphasis((Text(f"{salt()} "),)) for _ in each)))
    fields = tuple(Field(tag=f"scr_{one}", label="L", prompt="P") for one in each)
    yield "fields", made(Form(subject_id="x", parts=fields))
    grid = FieldGrid(tag="scr_g", caption="G", columns=fields[:3], rows=count)
    yield "grid", made(Form(subject_id="x", parts=(grid,)))
    yield "footer", made(footer=tuple(words() for _ in each))
    for name, text in (
        ("one word", "a" * letters),
        ("address", ("https://example.org/" + "ab/" * letters)[:letters]),
        ("one paragraph", "some words " * (letters // 11)),
        ("signs", "&<>\"'" * (letters // 5)),
        ("lines", "a\n" * (letters // 2)),
        ("spaces", " " * letters + "x"),
        ("Arabic and Latin", "\u0643\u0644\u0645\u0629 abc " * (letters // 9)),
        ("emoji", "\U0001f973 " * (letters // 4)),
    ):
        yield name, made(words(text))
        yield (
            f"{name} in a cell",
            made(Table(caption=text, columns=columns(2), rows=((cell(text), cell("b")),))),
        )
        yield f"{name} in a title", made(title=text + salt(), masthead=Masthead(publisher=text))
        yield f"{name} in a term", made(Terms(items=(Term(term=text, blocks=(words(text),)),)))


# --------------------------------------------------------------------------------------------- measurement


Times = dict[tuple[str, str], tuple[float, float]]
"""The least seconds at n and at 4n, by what was timed and what there was much of."""


def main() -> int:
    """Measure everything, print a line for each check and format, and say whether any grows too fast."""
    wanted = sys.argv[1:]
    # What is loaded at the first use counts for nobody.
    keep({}, itertools.islice(measured(subjects, checks_of(wanted), 0.1), 200))
    keep({}, measured(small_documents, formats(wanted), 1))
    times: Times = {}
    suspects: set[str] | None = None
    for _ in range(REPEATS):
        keep(times, measured(subjects, checks_of(wanted), FACTOR, suspects))
        keep(times, measured(documents, formats(wanted), FACTOR, suspects))
        # Another process may have disturbed a measurement: only what looks bad is measured again.
        suspects = {
            of for (_, of), (small, large) in times.items() if large >= NOISE and large / small > MOST
        }
    worst: dict[str, tuple[float, float, str]] = {}
    for (what, of), (small, large) in times.items():
        ratio = large / small if large >= NOISE else 0.0
        worst[what] = max(worst.get(what, (0.0, 0.0, "")), (ratio, large, of))
    for what, (ratio, seconds, of) in worst.items():
        figure = f"{ratio:5.1f}  ({seconds:.2f} s, {of})" if ratio else "    -"
        print(f"{what:<28}{figure}{'  GROWS TOO FAST' if ratio > MOST else ''}")
    return int(any(ratio > MOST for ratio, _, _ in worst.values()))


def measured(
    made: Callable[[float], Iterator[tuple[str, Any]]],
    asked: Callable[[Any], Iterator[Work]],
    factor: float,
    only: set[str] | None = None,
) -> Iterator[tuple[str, str, float, float]]:
    """Yield what was timed, what there was much of, and the seconds at n and at so many times n."""
    for (of, small), (_, large) in zip(made(1), made(factor), strict=True):
        if only is not None and of not in only:
            continue
        for (what, on_small), (_, on_large) in zip(asked(small), asked(large), strict=True):
            yield what, of, seconds(on_small), seconds(on_large)


def keep(times: Times, found: Iterator[tuple[str, str, float, float]]) -> None:
    """Keep the least times."""
    for what, of, small, large in found:
        before = times.get((what, of), (small, large))
        times[what, of] = min(before[0], small), min(before[1], large)


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that something takes."""
    started = time.process_time()
    work()
    return max(time.process_time() - started, 1e-6)


def checks_of(wanted: list[str]) -> Callable[[Subject], Iterator[Work]]:
    """Return what gives the checks of a subject."""

    def problems(check: Check, made: Subject, request: CheckRequest) -> None:
        for _ in check(made, request):
            pass

    def work(made: Subject) -> Iterator[Work]:
        request = CheckRequest(host=HOST)
        for one in HOST.checks.values():
            if made.kind in one.subjects and (not wanted or one.name in wanted):
                yield f"check {one.name}", partial(problems, one, made, request)

    return work


def formats(wanted: list[str]) -> Callable[[Document], Iterator[Work]]:
    """Return what gives the formats of a document; what one refuses took the time that refusing takes."""

    def rendered(exporter: Exporter, made: Document) -> None:
        with contextlib.suppress(ExportError):
            exporter(made, RenderRequest())

    def work(made: Document) -> Iterator[Work]:
        for one in HOST.exporters.values():
            if not wanted or one.name in wanted:
                yield f"format {one.name}", partial(rendered, one, made)

    return work


def small_documents(_factor: float) -> Iterator[tuple[str, Document]]:
    """Yield one small document."""
    yield "warm", Document(id="x", title="T", layout="x", blocks=(words(),))


if __name__ == "__main__":
    sys.exit(main())
