"""How often `scrlearn.smart` agrees with a rater who labelled published recommendations.

    python benchmarks/smart_accuracy.py [FILE.jsonl] [--misses]

Prints precision, recall and F1 per dimension, beside two baselines: always yes, and a plain pattern of
keywords and dates. The file holds one recommendation a line: `text`, `addressed_to`, `deadline`, `measure`,
`recommendation` (of an action), `kind`, `review`, and the labels `specific`, `measurable`, `timely`,
`owner_named`. Without FILE it reads `recommendations-dev.jsonl` in the folder that SCRLEARN_SHARED_DATA
names.

The rules have no parameters that are fitted; what was fitted by hand is the word lists, which grew while
looking at this file. So they are cross-validated by review: each review is judged by lists from which every
entry is taken that no other review of the file uses ("without its own words"). An entry that the file never
uses stays. That is harder than a new review, which takes no words away; a file that was not looked at is
easier to read than either.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import attrs

from scrlearn.language.smart_letters import smart
from scrlearn.language.vocabulary import forms
from scrlearn.language.words.english import english_words
from scrlearn.model.base import evolve
from scrlearn.model.word_lists import WordLists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Row = dict[str, Any]
Predict = "Callable[[Row], dict[str, bool]]"

LABELS = {"specific": "specific", "measurable": "measurable", "timely": "timely", "owner": "owner_named"}
GROUPS = 5

_STRONG = re.compile(
    r"\b(?:audit|publish|issue|amend|appoint|commission|report|deliver|add|replace|introduce|record)",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"\b(?:audit|measure|monitor|evaluat|report|%|percent)", re.IGNORECASE)
_DATE = re.compile(r"\b(?:20\d\d|within|month|week|hour|immediate|urgent|annual|regular)", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:trust|police|board|council|service|agenc|partner|commissioner|staff|professional)", re.IGNORECASE
)


def main() -> None:
    """Read the file, print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    folder = Path(os.environ.get("SCRLEARN_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))
    parser.add_argument("file", nargs="?", type=Path, default=folder / "recommendations-dev.jsonl")
    parser.add_argument("--misses", action="store_true", help="print every disagreement with its reason")
    arguments = parser.parse_args()
    rows = [
        json.loads(line) for line in arguments.file.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    judges: dict[str, Callable[[Row], dict[str, bool]]] = {
        "scrlearn": judged,
        "always yes": lambda _row: dict.fromkeys(LABELS, True),
        "keywords": keywords,
    }
    started = time.perf_counter()
    for row in rows:
        judged(row)
    each = (time.perf_counter() - started) / len(rows) * 1000
    print(f"{len(rows)} items from {len({row['review'] for row in rows})} reviews, {each:.2f} ms an item\n")
    own_words = without_own_words(rows)
    judges["cross-validated"] = lambda row: judged(row, own_words[row["review"]])
    print(f"{'':<12}{'':<17}{'precision':>10}{'recall':>10}{'F1':>10}   F1 over {GROUPS} groups of reviews")
    for dimension, label in LABELS.items():
        for name, judge in judges.items():
            precision, recall, f1 = scores((judge(row)[dimension], bool(row[label])) for row in rows)
            spread = [
                scores((judge(row)[dimension], bool(row[label])) for row in group)[2]
                for group in grouped(rows)
            ]
            told = f"{min(spread):.2f} to {max(spread):.2f}"
            print(f"{dimension:<12}{name:<17}{precision:>10.2f}{recall:>10.2f}{f1:>10.2f}   {told}")
        print()
    if arguments.misses:
        print_misses(rows)


def judged(row: Row, vocabulary: WordLists | None = None) -> dict[str, bool]:
    """Ask scrlearn; what it cannot tell counts as no."""
    found = asked(row, vocabulary)
    return {dimension: found[dimension].met is True for dimension in LABELS}


def without_own_words(rows: list[Row]) -> dict[str, WordLists]:
    """Return, for each review, the word lists without the entries that only this review uses."""
    english = english_words()
    fields = [field.name for field in attrs.fields(cast("type[attrs.AttrsInstance]", WordLists))]
    lists = {name: getattr(english, name) for name in fields if isinstance(getattr(english, name), tuple)}
    texts = {review: _words_of(row for row in rows if row["review"] == review) for review in reviews_of(rows)}
    users = {
        (name, entry): [review for review, text in texts.items() if _stands_in(entry, text)]
        for name, entries in lists.items()
        for entry in entries
    }
    return {
        review: evolve(
            english,
            name="cross-validated",
            language="en",
            **{
                name: tuple(entry for entry in entries if users[name, entry] != [review])
                for name, entries in lists.items()
            },
        )
        for review in texts
    }


def _stands_in(entry: str, text: str) -> bool:
    written = (*forms(entry), f"{entry}s", f"{entry}es")
    return any(re.search(rf"\b{re.escape(form)}\b", text) for form in written)


def _words_of(rows: Iterable[Row]) -> str:
    keys = ("text", "addressed_to", "deadline", "measure")
    return "\n".join(str(row.get(key) or "").lower() for row in rows for key in keys)


def reviews_of(rows: list[Row]) -> list[str]:
    """Return the reviews of a file, each once, in order."""
    return sorted({row["review"] for row in rows})


def asked(row: Row, vocabulary: WordLists | None = None) -> Any:  # noqa: ANN401 - may be run against older versions
    """Call `smart` with everything that the row's plan says."""
    return smart(
        row["text"],
        addressed_to=row.get("addressed_to") or (),
        due=row.get("deadline"),
        measure=row.get("measure"),
        parent=row.get("recommendation"),
        kind=row.get("kind") or "recommendation",
        vocabulary=vocabulary or "english",
    )


def keywords(row: Row) -> dict[str, bool]:
    """Judge as a plain list of keywords and dates would, over the text and its plan together."""
    whole = " ".join(str(row.get(key) or "") for key in ("text", "addressed_to", "deadline", "measure"))
    patterns = {"specific": _STRONG, "measurable": _MEASURE, "timely": _DATE, "owner": _BODY}
    return {dimension: pattern.search(whole) is not None for dimension, pattern in patterns.items()}


def scores(pairs: Iterable[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of (predicted, labelled) pairs; 1 where there was nothing to find."""
    counted = list(pairs)
    right = sum(predicted and labelled for predicted, labelled in counted)
    predicted_yes = sum(predicted for predicted, _ in counted)
    labelled_yes = sum(labelled for _, labelled in counted)
    precision = right / predicted_yes if predicted_yes else 1.0
    recall = right / labelled_yes if labelled_yes else 1.0
    return (
        precision,
        recall,
        statistics.harmonic_mean([precision, recall]) if right else float(not labelled_yes),
    )


def grouped(rows: list[Row]) -> list[list[Row]]:
    """Deal whole reviews out to groups, so that no review is in two."""
    reviews = reviews_of(rows)
    return [
        [row for row in rows if reviews.index(row["review"]) % GROUPS == group] for group in range(GROUPS)
    ]


def print_misses(rows: list[Row]) -> None:
    """Print every disagreement with the reason that scrlearn gave."""
    for row in rows:
        found = asked(row)
        for dimension, label in LABELS.items():
            if (found[dimension].met is True) != bool(row[label]):
                print(f"\n{row['id']} {dimension}: labelled {row[label]}, judged {found[dimension].met}")
                print(f"  {row['text'][:160]}\n  {found[dimension].because}")


if __name__ == "__main__":
    main()
