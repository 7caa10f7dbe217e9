"""The catalogue: every code that scrlearn's own checks report, one module a family.

Each entry says what is true of every problem with its code, and holds an example that fails and one that
passes, as keys of a file that replace those of an otherwise sound subject.
"""
