"""The samples that `scrlearn demo` writes: a fictional board, review, briefing and newsletter."""
