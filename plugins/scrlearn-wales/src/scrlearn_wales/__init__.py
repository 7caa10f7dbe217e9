"""The law of case reviews in Wales: a plugin for scrlearn.

Installing it is all there is to do: scrlearn then has the rule sets `wales-scr`, `wales-cpr`, `wales-apr` and
`wales-susr`.

    scrlearn.decide(review.facts, "wales-cpr", on=date(2017, 5, 2))
"""
