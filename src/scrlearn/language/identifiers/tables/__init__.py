"""The ways in which identifiers are written, and what stands beside them, as tables (see `..ways`)."""
