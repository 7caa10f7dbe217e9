"""The action plan of a case review as an Excel tracker: a plugin for scrlearn.

Installing it is all there is to do: scrlearn then has a format named `xlsx`.

    scrlearn.export(review, "child-n.xlsx", audience="board")
"""
