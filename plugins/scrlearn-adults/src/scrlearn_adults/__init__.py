"""The law of reviews about adults in England and Wales: a plugin for scrlearn.

Installing it is all there is to do: scrlearn then has the rule sets `england-sar`, `england-wales-dhr`,
`england-wales-dardr` and `england-wales-owhr`.

    scrlearn.decide(review.facts, "england-sar", on=date(2017, 5, 2))
"""
