"""The guidance on case reviews in Scotland: a plugin for scrlearn.

Installing it is all there is to do: scrlearn then has the rule sets `scotland-scr`,
`scotland-learning-review` and `scotland-dhsr`.

    scrlearn.decide(review.facts, "scotland-learning-review", on=date(2022, 5, 2))
"""
