"""The law of case management reviews in Northern Ireland: a plugin for scrlearn.

Installing it is all there is to do: scrlearn then has the rule set `northern-ireland-cmr`.

    scrlearn.decide(review.facts, "northern-ireland-cmr", on=date(2020, 5, 2))
"""
