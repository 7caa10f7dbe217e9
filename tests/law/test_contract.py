"""The contract that every rule set keeps, run on those of the core."""

from scrlearn.law.england_cspr import ENGLAND_CSPR
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.testing.rulesets import RuleSetContract


class TestEnglandScr(RuleSetContract):
    """`england-scr`."""

    ruleset = ENGLAND_SCR


class TestEnglandCspr(RuleSetContract):
    """`england-cspr`."""

    ruleset = ENGLAND_CSPR
