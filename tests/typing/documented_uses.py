"""What README, tutorial, how-to pages and docstrings say in words that Python may hand over, written out.

mypy and pyright must take every line of it, and nothing is here for its own sake: `test_type_checkers.py` has
both of them read it, beside the pages' own examples. A line that ends in an ignored error is one that both
must refuse; both say so where they do not.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import assert_type

import scrlearn
from scrlearn import (
    Action,
    Agency,
    Area,
    AsWritten,
    Audience,
    Board,
    Briefing,
    Bulletin,
    Fact,
    FactState,
    Finding,
    Nation,
    ParallelProcess,
    Particulars,
    Period,
    Position,
    Recommendation,
    RecordedException,
    Register,
    Review,
    ReviewDates,
    TeamResponse,
)


def areas() -> None:
    """An area is its name alone, or an area with its nation."""
    assert_type(Review(id="child-n", title="Child N", area="Leeds").area, Area | None)
    Review(id="child-n", title="Child N", area=Area(name="Harbourshire", nation=Nation.ENGLAND))
    Review(id="child-n", title="Child N", area=None)
    Review(id="child-n", title="Child N", area=1974)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def facts() -> None:
    """The state of a fact is one of five, its word, or true and false."""
    assert_type(Fact(state=True).state, FactState)
    Fact(state="disputed", positions=[Position(who="police", says="an accident")])
    Fact(state=FactState.UNKNOWN, judged_on=date(2016, 1, 15))
    Fact(state=0.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    scrlearn.decide({"died": True, "seriously_harmed": "unknown"}, "england-scr", on=date(2015, 4, 20))
    scrlearn.decide({"died": Fact(state=False)}, "england-scr", on=date(2015, 4, 20), area="Kent")


def lists_and_dictionaries() -> None:
    """Lists stand where tuples are kept, and dictionaries where mappings are."""
    review = Review(
        id="child-n",
        title="Child N",
        agencies=[Agency(id="police", name="Example Police")],
        facts={"died": Fact(state=True)},
        findings=[Finding(id="f1", statement="Fathers were not seen.", themes=["family.fathers"])],
        recommendations=[
            Recommendation(
                id="r1",
                text="See the father.",
                answers=["f1"],
                actions=[Action(id="a1", text="Audit the plans.", due=AsWritten(text="Ongoing"))],
            )
        ],
        particulars=Particulars(looked_after=[Period(first=date(2016, 3, 1))]),
        parallel_processes=[ParallelProcess(process="inquest")],
        dates=ReviewDates(notified=date(2016, 1, 15), steps={"seminar": date(2016, 3, 1)}),
        exceptions=[RecordedException(code="STR136", reason="A national review.")],
        extensions={"our-board": {"case": 7}},
    )
    Finding(id="f1", statement="Seen.", polarity="gap")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Finding("f1", "Fathers were not seen.")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    review.title = "Child M"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    assert_type(scrlearn.evolve(review, title="Child M"), Review)


def files(review: Review) -> None:
    """A file is of any kind, or of the kind that the caller needs."""
    assert_type(scrlearn.load("review.yaml", Review), Review)
    assert_type(scrlearn.load("review.yaml"), Review | Briefing | Bulletin | TeamResponse)
    assert_type(scrlearn.loads("{}"), Review | Briefing | Bulletin | TeamResponse)
    scrlearn.dump(review, Path("review.json"))
    scrlearn.check(review, codes=["DIS"], register=Register(["Ada Exemplar"]), formats=["docx", "email"])
    scrlearn.check(review, audience=Audience.parse("agency:police"))


def exports(review: Review) -> None:
    """An audience is told in words, a format by the file's name or its own; a path is text or a `Path`."""
    scrlearn.export(review, Path("out") / "plan.pdf", layout="action-plan", audience="agency:police")
    scrlearn.export(review, "out/plan", format="docx")
    assert_type(scrlearn.render(review, "html", audience=Audience(kind="board")), bytes)
    scrlearn.export_many(["reviews", Path("child-n.yaml")], to=["docx", "pdf"], out=Path("web"))
    briefing = scrlearn.draft_briefing(review, preset="six-step")
    assert_type(briefing, Briefing)
    scrlearn.email_message(
        scrlearn.evolve(briefing, board=Board(id="b", name="Our board")), attach=[briefing]
    )
    scrlearn.smart("Audit the plans by June.", owner="Named Nurse")
    scrlearn.smart(review.recommendations[0], vocabulary="our-words")


def misspelt_names() -> None:
    """A name that is not there is found before the program runs."""
    scrlearn.exprot  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]  # noqa: B018 - the look-up is what is refused
