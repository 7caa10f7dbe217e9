"""What plugin authors test with; `scrlearn.testing.strategies` needs Hypothesis, theirs to install."""
