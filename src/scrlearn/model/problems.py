"""Where the guide for plugins once had these names from; they live in `scrlearn.problems`."""

from scrlearn.problems import Problem, ProblemCode, Severity

__all__ = ["Problem", "ProblemCode", "Severity"]
