"""One run of the checks reads each text once, hides each quotation once, and asks the law once."""

from __future__ import annotations

import sys
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

import scrlearn
from scrlearn.checks.hiding import Hider
from scrlearn.hooks import PluginHost
from scrlearn.language import fields
from scrlearn.language.identifiers import finding
from scrlearn.language.identifiers.names.finding import Names
from scrlearn.language.smart_letters import judge
from scrlearn.law import engine
from scrlearn.model.base import evolve
from scrlearn.model.register import Register

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = PluginHost(entry_points=False)
IDENTIFYING = "She was born on 3 May 2014, NHS number 943 476 5919, and lived at 4 Mill Lane, NN1 5AB."


def _review() -> scrlearn.Review:
    """Return the sample with what identifies somebody in it, and much to be quoted."""
    review = scrlearn.load(str(files("scrlearn") / "samples" / "review.yaml"))
    assert isinstance(review, scrlearn.Review)
    text = f"Agencies should consider {IDENTIFYING}"
    vague = [evolve(one, text=text, actions=()) for one in review.recommendations]
    return evolve(review, summary=IDENTIFYING, recommendations=vague)


def _calls(functions: dict[str, Callable[..., object]], run: Callable[[], object]) -> dict[str, Counter[str]]:
    """Count what functions are called with while something runs: their arguments by position, as text."""
    codes = {getattr(one, "__wrapped__", one).__code__: name for name, one in functions.items()}
    counted: dict[str, Counter[str]] = {name: Counter() for name in functions}

    def watch(frame, event, _argument):
        if event == "call" and frame.f_code in codes:
            names = frame.f_code.co_varnames[: frame.f_code.co_argcount]
            about = ", ".join(str(frame.f_locals[one]) for one in names if one != "self")
            counted[codes[frame.f_code]][about] += 1

    sys.setprofile(watch)
    try:
        run()
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("register", [None, Register(["Ada Example", "Tom Sample"])])
def test_each_text_is_read_once(register: Register | None):
    """However many checks ask for it, and although what is quoted of it is looked through, too."""
    review = _review()
    functions = {
        "identifiers": finding.identifiers,
        "names": Names._find,
        "texts": fields._walked,
        "smart": judge._judge,
        "hidden": Hider._hide,
        "decisions": engine.decide,
    }
    counted = _calls(functions, lambda: scrlearn.check(review, host=HOST, register=register))
    again = [(name, text) for name, texts in counted.items() for text, times in texts.items() if times > 1]
    assert again == []
    read = {"identifiers", "texts", "smart", "hidden", "decisions"} | ({"names"} if register else set())
    assert {name for name, texts in counted.items() if texts} == read
