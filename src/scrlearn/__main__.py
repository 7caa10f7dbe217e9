"""`python -m scrlearn` is the `scrlearn` command."""

from scrlearn.cli import main

main()
