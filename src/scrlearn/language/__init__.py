"""Language: what a text says and where, and nothing of what that means for publishing."""
